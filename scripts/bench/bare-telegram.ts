import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

/** grammY with its runner and nothing else: whatever comes is answered with the same message. */
const { TELEGRAM_TOKEN = '', TELEGRAM_API_ROOT = '', MESSAGE = '' } = process.env;
const { chat_id: _, text, ...rest } = JSON.parse(MESSAGE);
const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.on('message', (context) => context.reply(text, rest));
run(bot);
