import { checked } from './answers.ts';
import { Refusal } from './refusal.ts';

const SERVER = '301';
export const OWNER = '510';

/** A server, whom it belongs to, and whether the bot is still in it. */
export function createServer() {
  const left: string[] = [];
  return {
    /** Servers that the bot left. */
    left: left as readonly string[],
    knows: (line: string) => line === `DELETE /users/@me/guilds/${SERVER}` || /^GET \/guilds\/\d+$/u.test(line),
    /** Refuses whatever is asked otherwise. */
    answer(line: string): object | undefined {
      if (line.startsWith('DELETE ')) return void left.push(SERVER);
      const id = line.slice('GET /guilds/'.length);
      if (id !== SERVER) throw new Refusal('UNKNOWN_GUILD');
      return checked('guildAnswer', guildOf(id));
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
