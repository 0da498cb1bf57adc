import { Client, Events } from 'discord.js';

/** discord.js and nothing else, with our options: whatever comes is answered with the same message. */
const { DISCORD_TOKEN, DISCORD_API_ROOT = '', MESSAGE = '' } = process.env;
const { data } = JSON.parse(MESSAGE);
const rest = { api: DISCORD_API_ROOT, retries: 0, globalRequestsPerSecond: 40, timeout: 15_000 };
const client = new Client({ intents: [], rest, enforceNonce: true, allowedMentions: { parse: [] } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(data);
});
await client.login(DISCORD_TOKEN);
