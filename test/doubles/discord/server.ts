import { checked, messageAnswer, USER } from './answers.ts';
import { checkMessage, type MessageBody } from './message-rules.ts';
import { Refusal } from './refusal.ts';
import { fits } from './shapes.ts';

const SERVER = '301';
export const OWNER = '510';

/** A server, whom it belongs to, and what the bot writes to people alone. */
export function createServer() {
  const conversations = new Map<string, string>();
  const written: { readonly to: string; readonly content: string }[] = [];
  const guild = (id: string): object => {
    if (id !== SERVER) throw new Refusal('UNKNOWN_GUILD');
    return checked('guildAnswer', guildOf(id));
  };
  function converse(body: { readonly recipient_id?: string }): object {
    fits('conversation', body);
    const to = body.recipient_id ?? '';
    const id = `8${to}`;
    conversations.set(id, to);
    return checked('conversationAnswer', {
      id,
      type: 1,
      flags: 0,
      last_message_id: null,
      recipients: [{ ...USER, id: to }],
    });
  }

  function write(channel: string, body: MessageBody): object {
    fits('message', body);
    checkMessage(body);
    const to = conversations.get(channel);
    if (to === undefined) throw new Refusal('MISSING_ACCESS');
    written.push({ to, content: body.content ?? '' });
    const shown = { id: `${9_000 + written.length}`, body, deferred: false, ephemeral: false, removed: false };
    return messageAnswer(shown, channel);
  }
  const left: string[] = [];
  return {
    /** Servers that the bot left. */
    left: left as readonly string[],
    /** What stands in private conversations, oldest first. */
    written: written as readonly { readonly to: string; readonly content: string }[],
    /** Refuses whatever is asked otherwise. */
    answer(line: string, body: unknown): object | undefined {
      const [, asked = '', id = ''] = /^(GET \/guilds|POST \/channels)\/(\d+)(?:\/messages)?$/u.exec(line) ?? [];
      if (asked === 'GET /guilds') return guild(id);
      if (asked === 'POST /channels') return write(id, body as MessageBody);
      if (line === `DELETE /users/@me/guilds/${SERVER}`) return void left.push(SERVER);
      if (line === 'POST /users/@me/channels') return converse(body as object);
      throw new Refusal('NOT_FOUND');
    },
  };
}

const guildOf = (id: string): object => ({
  ...{ id, name: 'Example *server*', icon: null, description: null, home_header: null, splash: null },
  ...{ discovery_splash: null, features: [], banner: null, owner_id: OWNER, application_id: null, region: '' },
  ...{ afk_channel_id: null, afk_timeout: 300, system_channel_id: null, system_channel_flags: 0 },
  ...{ widget_enabled: false, widget_channel_id: null, verification_level: 0, roles: [] },
  ...{ default_message_notifications: 0, mfa_level: 0, explicit_content_filter: 0, max_presences: null },
  ...{ max_members: 1_000, max_stage_video_channel_users: 0, max_video_channel_users: 0, vanity_url_code: null },
  ...{ premium_tier: 0, premium_subscription_count: 0, preferred_locale: 'en-US', rules_channel_id: null },
  ...{ safety_alerts_channel_id: null, public_updates_channel_id: null, premium_progress_bar_enabled: false },
  ...{ nsfw: false, nsfw_level: 0, emojis: [], stickers: [], incidents_data: null },
});
