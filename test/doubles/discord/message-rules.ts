import { invalid, Refusal } from './refusal.ts';
import { attachedBy, checkShownFiles, type Upload } from './uploads.ts';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const SUPPRESS_EMBEDS = 1 << 2;
const SUPPRESS_NOTIFICATIONS = 1 << 12;
const TYPES_V2 = new Set([9, 10, 11, 12, 13, 14, 17]);

type Node = Readonly<Record<string, unknown>>;

export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Node[] | null;
  readonly components?: readonly Node[] | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly attachments?: readonly unknown[] | null;
  readonly allowed_mentions?: { readonly parse?: readonly string[]; readonly roles?: readonly string[] } | null;
}

interface Around {
  readonly wasV2?: boolean;
  readonly edit?: boolean;
  readonly uploads?: readonly Upload[];
  readonly before?: readonly Upload[];
}

/** Every component of a message, those within others included. */
export function componentsOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => {
    const inner = Array.isArray(node['components']) ? componentsOf(node['components'] as Node[]) : [];
    const accessory = node['accessory'] ? componentsOf([node['accessory'] as Node]) : [];
    return [node, ...inner, ...accessory];
  });
}

/**
 * What the specification does not say of a message and Discord refuses. `edit` of one that is v2 already keeps the flag;
 * an edit may leave everything out. `uploads` came with it, `before` was attached already.
 */
export function checkMessage(
  body: MessageBody,
  { wasV2 = false, edit = false, uploads = [], before = [] }: Around = {},
): void {
  const flags = body.flags ?? 0;
  if ((flags & ~(V2 | EPHEMERAL | SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS)) !== 0)
    throw invalid('flags: cannot be set');
  const v2 = wasV2 || (flags & V2) !== 0;
  if (wasV2 && body.flags != null && (flags & V2) === 0) throw invalid('flags: IS_COMPONENTS_V2 cannot be removed');
  const { parse = [], roles = [] } = body.allowed_mentions ?? {};
  if (parse.includes('roles') && roles.length > 0)
    throw invalid('allowed_mentions: roles and parse of roles exclude each other');
  const components = body.components ?? [];
  const attached = attachedBy(body, uploads, before);
  if (v2) checkV2(body, components, attached);
  else checkClassic(body, components);
  if (isEmpty(body, attached) && (!edit || PARTS.some((name) => name in body))) throw new Refusal('EMPTY');
  checkComponents(components);
}

const PARTS = ['content', 'embeds', 'components', 'attachments'];

const isEmpty = ({ content, embeds, components, poll }: MessageBody, attached: readonly Upload[]): boolean =>
  !content?.trim() && !embeds?.length && !components?.length && !poll && attached.length === 0;

function checkV2(body: MessageBody, components: readonly Node[], attached: readonly Upload[]): void {
  if (body.content) throw invalid('content: cannot be used with IS_COMPONENTS_V2');
  if (body.embeds?.length) throw invalid('embeds: cannot be used with IS_COMPONENTS_V2');
  if (body.poll) throw invalid('poll: cannot be used with IS_COMPONENTS_V2');
  const all = componentsOf(components);
  if (all.length > 40) throw invalid(`components: ${all.length} of at most 40`);
  const texts = all.map(({ content }) => (typeof content === 'string' ? content : ''));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total > 4000) throw invalid(`components: ${total} characters of at most 4000`);
  if ('components' in body) checkShownFiles(all, attached);
}

function checkClassic(body: MessageBody, components: readonly Node[]): void {
  if ((body.content?.length ?? 0) > 2000) throw invalid('content: must be 2000 or fewer in length');
  if (componentsOf(components).some(({ type }) => TYPES_V2.has(type as number)))
    throw invalid('components: need the flag IS_COMPONENTS_V2');
  if (components.length > 5) throw invalid('components: at most 5 rows');
  const total = (body.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > 6000) throw invalid(`embeds: ${total} characters of at most 6000`);
}

function embedLength(embed: Node): number {
  const length = (value: unknown) => (typeof value === 'string' ? value.length : 0);
  const fields = Array.isArray(embed['fields']) ? (embed['fields'] as Node[]) : [];
  const [footer, author] = [embed['footer'] as Node | undefined, embed['author'] as Node | undefined];
  return (
    length(embed['title']) +
    length(embed['description']) +
    length(footer?.['text']) +
    length(author?.['name']) +
    fields.reduce((sum, field) => sum + length(field['name']) + length(field['value']), 0)
  );
}

function checkComponents(components: readonly Node[]): void {
  const all = componentsOf(components);
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) throw invalid('components: Component custom id cannot be duplicated');
  for (const node of all) {
    if (node['type'] === 10 && String(node['content']).trim() === '') throw invalid('content: This field is required');
    if (node['type'] === 1) checkRow(node);
    if (node['type'] === 2) checkButton(node);
    if (node['type'] === 3) checkSelect(node);
  }
}

/** Up to five buttons, or one select: https://docs.discord.com/developers/components/reference#action-row */
function checkRow({ components = [] }: { readonly components?: readonly Node[] }): void {
  const selects = components.filter(({ type }) => type !== 2);
  if (components.length === 0 || components.length > 5) throw invalid('components: must be 1 to 5 in a row');
  if (selects.length > 0 && components.length > 1) throw invalid('components: a select takes the whole row');
}

const isShort = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '' && text.length <= 100;

/** https://docs.discord.com/developers/components/reference#string-select */
function checkSelect(select: Node): void {
  const { custom_id: id, placeholder = '', options, min_values: least = 1, max_values: most = 1 } = select;
  if (!isShort(id)) throw invalid('custom_id: must be 1 to 100 in length');
  if (String(placeholder).length > 150) throw invalid('placeholder: must be 150 or fewer in length');
  const all = Array.isArray(options) ? (options as Node[]) : [];
  if (all.length === 0 || all.length > 25) throw invalid('options: must be 1 to 25');
  const said = all.flatMap(({ label, value, description = 'x' }) => [label, value, description]);
  if (!said.every(isShort)) throw invalid('options: label, value and description must be 1 to 100 in length');
  if (new Set(all.map(({ value }) => value)).size !== all.length) throw invalid('options: values must be unique');
  if (Number(least) > Number(most) || Number(most) > all.length) throw invalid('max_values: more than options');
  if (all.filter((option) => option['default']).length > Number(most)) throw invalid('options: too many defaults');
}

function checkButton(button: Node): void {
  const { style, custom_id: id, label, emoji, url } = button;
  if (style === 5 ? typeof url !== 'string' || id !== undefined : typeof id !== 'string' || id === '')
    throw invalid('custom_id: A custom id or url is required');
  if (typeof id === 'string' && id.length > 100) throw invalid('custom_id: must be 100 or fewer in length');
  if (!label && !emoji) throw invalid('label: A button needs a label or an emoji');
  if (typeof label === 'string' && label.length > 80) throw invalid('label: must be 80 or fewer in length');
}
