import type { Pending, Shown } from './interactions.ts';
import { SHAPES, type ShapeName } from './shapes.ts';
import { sidesOf, type Upload } from './uploads.ts';

export const TOKEN = 'MTAw.made-up.token';
export const APPLICATION = '1000000000000000001';

export const USER = {
  ...{ id: APPLICATION, username: 'tidemark', discriminator: '0', avatar: null, global_name: null, bot: true },
  ...{ public_flags: 0, flags: 0, primary_guild: null },
};

type Node = Readonly<Record<string, unknown>>;

/** What the double says must be what Discord says. */
export function checked<Answer>(shape: ShapeName, answer: Answer): Answer {
  const complaint = SHAPES[shape].complaint(JSON.parse(JSON.stringify(answer)));
  if (complaint) throw new Error(`the double answers wrongly: ${complaint}`);
  return answer;
}

export const gatewayAnswer = (url: string, remaining: number): object =>
  checked('gatewayAnswer', {
    ...{ url, shards: 1 },
    session_start_limit: { total: 1000, remaining, reset_after: 0, max_concurrency: 1 },
  });

export const commandsAnswer = (commands: readonly { readonly description?: string | null }[]): object =>
  checked(
    'commandsAnswer',
    commands.map((command, at) => ({
      ...{ id: `${2000 + at}`, application_id: APPLICATION, version: '1', default_member_permissions: null, type: 1 },
      ...{ ...command, description: command.description ?? '', nsfw: false },
    })),
  );

/** What the developer portal says of the application; tests change it. */
export const asCreated = () => ({
  verify_key: '0'.repeat(64),
  interactions_endpoint_url: null as string | null,
  flags: 0,
  approximate_guild_count: 1,
});

export const applicationAnswer = (portal: ReturnType<typeof asCreated>): object =>
  checked('applicationAnswer', {
    ...{ id: APPLICATION, name: 'Tidemark', icon: null, description: '', type: null, flags_new: '0' },
    ...{ redirect_uris: [], owner: USER, team: null, ...portal },
    ...{ role_connections_verification_url: null, explicit_content_filter: 0, eligible_oauth2_scopes: [] },
    ...{ approximate_user_install_count: 0, approximate_user_authorization_count: 0 },
  });

/** A message as it stands in a channel. */
export const messageAnswer = ({ id, body, files, deferred, ephemeral }: Shown, channel: string): object =>
  checked('messageAnswer', {
    ...{ id, channel_id: channel, type: 20, author: USER, application_id: APPLICATION, webhook_id: APPLICATION },
    ...{ content: body.content ?? '', embeds: [], attachments: files.map(attachmentOf) },
    flags: (body.flags ?? 0) | (deferred ? LOADING : 0) | (ephemeral ? EPHEMERAL : 0),
    ...{ mentions: [], mention_roles: [], mention_everyone: false, pinned: false, tts: false },
    ...{ timestamp: '2026-01-27T00:00:00.000Z', edited_timestamp: null },
    components: numbered(body.components ?? [], files),
  });

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

export const attachmentOf = ({ id, filename, contentType, bytes, description }: Upload) => ({
  ...{ id, filename, size: bytes.length, content_type: contentType },
  ...(description !== undefined && { description }),
  ...(contentType === 'image/png' && sidesOf(bytes)),
  ...{
    url: `https://cdn.discordapp.com/${id}/${filename}`,
    proxy_url: `https://media.discordapp.net/${id}/${filename}`,
  },
});

/** A file that is shown comes back as what it is and where it lies. */
function shownFile({ file }: Node, files: readonly Upload[]): object {
  const found = files.find(({ filename }) => (file as { readonly url: string }).url === `attachment://${filename}`);
  if (!found) return {};
  const { filename: name, size, content_type, ...where } = attachmentOf(found);
  const { id, url, proxy_url } = where;
  return { name, size, spoiler: false, file: { id, url, proxy_url, content_type, attachment_id: id } };
}

/** So do pictures in a gallery. */
function shownPictures({ items }: Node, files: readonly Upload[]): object {
  const all = items as readonly { readonly media: unknown; readonly description?: string }[];
  return {
    items: all.map(({ media: file, description = null }) => {
      const shown = shownFile({ file }, files) as { readonly file?: object };
      return { media: shown.file, description, spoiler: false };
    }),
  };
}

/** Components come back with numbers, and with what was left out of them. */
export function numbered(nodes: readonly Node[], files: readonly Upload[] = []): readonly Node[] {
  let last = 0;
  const number = (node: Node): Node => {
    last += 1;
    const inner = node['components'] as readonly Node[] | undefined;
    const rest = node['type'] === 17 ? { accent_color: node['accent_color'] ?? null, spoiler: false } : {};
    const select = node['type'] === 3 ? { min_values: 1, max_values: 1 } : {};
    const shown = node['type'] === 13 ? shownFile(node, files) : node['type'] === 12 ? shownPictures(node, files) : {};
    return { ...select, ...node, id: last, ...rest, ...shown, ...(inner && { components: inner.map(number) }) };
  };
  return nodes.map(number);
}

/** What a callback is answered with where `with_response` is asked for. */
export function callbackAnswer({ id, type, channel, original }: Pending, callback: number): object {
  const carries = callback === 4 || callback === 7;
  return checked('callbackAnswer', {
    interaction: {
      ...{ id, type },
      ...(original && {
        response_message_id: original.id,
        response_message_loading: original.deferred,
        response_message_ephemeral: original.ephemeral,
      }),
    },
    ...(original && carries && { resource: { type: callback, message: messageAnswer(original, channel) } }),
  });
}
