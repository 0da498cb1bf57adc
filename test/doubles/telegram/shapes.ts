import type { ApiMethods } from '@grammyjs/types';
import { z } from 'zod';

type Args<Method extends keyof ApiMethods<never>> = NonNullable<Parameters<ApiMethods<never>[Method]>[0]>;

const id = z.int();
const chatId = z.union([z.int(), z.string().regex(/^@\w{5,32}$/u)]);
const buttonSchema = z.strictObject({ text: z.string().min(1), callback_data: z.string().optional() });
const keyboardSchema = z.strictObject({ inline_keyboard: z.array(z.array(buttonSchema)) });
const previewSchema = z.strictObject({ is_disabled: z.boolean() });
const scopeSchema = z.strictObject({
  type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
});
const commandSchema = z.strictObject({ command: z.string(), description: z.string() });
const allowed = z.array(z.string()).optional();

/** What each method takes, as far as the bot uses it; anything else is a slip of ours and is refused. */
export const SHAPES = {
  getMe: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).optional(),
    allowed_updates: allowed,
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  setWebhook: z.strictObject({
    url: z.string(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: allowed,
    secret_token: z
      .string()
      .regex(/^[\w-]{1,256}$/u)
      .optional(),
  }),
  sendMessage: z.strictObject({
    chat_id: chatId,
    message_thread_id: id.optional(),
    text: z.string(),
    parse_mode: z.literal('HTML').optional(),
    link_preview_options: previewSchema.optional(),
    disable_notification: z.boolean().optional(),
    reply_parameters: z
      .strictObject({ message_id: id, allow_sending_without_reply: z.boolean().optional() })
      .optional(),
    reply_markup: keyboardSchema.optional(),
  }),
  sendDocument: z.strictObject({
    chat_id: chatId,
    message_thread_id: id.optional(),
    /** A file that comes with the request. */
    document: z.strictObject({ filename: z.string().min(1), content: z.string().min(1) }),
  }),
  sendPhoto: z.strictObject({
    chat_id: chatId,
    message_thread_id: id.optional(),
    /** One that comes with the request, or the id of one that came before. */
    photo: z.union([
      z.string().min(1),
      z.strictObject({ filename: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
    ]),
    caption: z.string().optional(),
    parse_mode: z.literal('HTML').optional(),
    disable_notification: z.boolean().optional(),
    reply_markup: keyboardSchema.optional(),
  }),
  editMessageText: z.strictObject({
    chat_id: chatId,
    message_id: id,
    text: z.string(),
    parse_mode: z.literal('HTML').optional(),
    link_preview_options: previewSchema.optional(),
    reply_markup: keyboardSchema.optional(),
  }),
  pinChatMessage: z.strictObject({
    chat_id: chatId,
    message_id: id,
    disable_notification: z.boolean().optional(),
  }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200).optional(),
    show_alert: z.boolean().optional(),
    cache_time: z.int().optional(),
  }),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: id }),
  getChatAdministrators: z.strictObject({ chat_id: chatId }),
  getFile: z.strictObject({ file_id: z.string() }),
  leaveChat: z.strictObject({ chat_id: chatId }),
  setMyCommands: z.strictObject({
    commands: z.array(commandSchema),
    scope: scopeSchema.optional(),
    language_code: z
      .string()
      .regex(/^[a-z]{2}$/u)
      .optional(),
  }),
  getMyCommands: z.strictObject({
    scope: scopeSchema.optional(),
    language_code: z
      .string()
      .regex(/^[a-z]{2}$/u)
      .optional(),
  }),
} as const;

export type Method = keyof typeof SHAPES;
export type Sent<M extends Method> = z.output<(typeof SHAPES)[M]>;

/** Every name and every nested name of ours must be one of Telegram's: a misspelt or vanished field does not compile. */
type Unknown<M extends Method> = M extends 'getMe' | 'getWebhookInfo' ? never : Exclude<keyof Sent<M>, keyof Args<M>>;

/** A field that Telegram demands and we do not. Edits are the exception: ours always name their chat and message. */
type Forgotten<M extends Method> = M extends 'getMe' | 'getWebhookInfo'
  ? never
  : Exclude<keyof { [K in keyof Args<M> as undefined extends Args<M>[K] ? never : K]: K }, keyof Sent<M>>;

/** The fields in which these shapes and Telegram's types part. A test demands that there are none, and does not compile otherwise. */
export type Drift = { [M in Method]: Unknown<M> | Forgotten<M> }[Method];
