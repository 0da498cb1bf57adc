import * as spec from 'discord-api-spec/zod';
import { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = Readonly<Record<string, unknown>> & { readonly type: string };

/** Permissions are the decimal strings of the documentation, where the specification says integer. */
const permissionsSchema = z.string().regex(/^\d+$/u).nullish();

const made = new Map<Schema, Schema>();

/** A shape of Discord's own specification with every object closed: it ships with unknown fields silently dropped. */
function closed(schema: Schema): Schema {
  let strict = made.get(schema);
  if (!strict) {
    strict = close(schema);
    made.set(schema, strict);
  }
  return strict;
}

function close(schema: Schema): Schema {
  const def = schema._zod.def as unknown as Def;
  const copy = (changes: object) => z.core.clone(schema, { ...def, ...changes } as never);
  switch (def.type) {
    case 'lazy':
      return z.lazy(() => closed((def['getter'] as () => Schema)()));
    case 'object':
      return copy({ shape: closedShape(def['shape'] as Record<string, Schema>), catchall: z.never() });
    case 'array':
      return copy({ element: closed(def['element'] as Schema) });
    case 'optional':
    case 'nullable':
      return copy({ innerType: closed(def['innerType'] as Schema) });
    case 'union':
      return copy({ options: (def['options'] as Schema[]).map(closed) });
    case 'record':
      return copy({ valueType: closed(def['valueType'] as Schema) });
    default:
      return schema;
  }
}

function closedShape(shape: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, inner]) => [
      name,
      name === 'default_member_permissions' ? permissionsSchema : closed(inner),
    ]),
  );
}

/** Whether a body fits, and what does not. */
export interface Shape {
  complaint(body: unknown): string | undefined;
}

function shapeOf(schema: Schema): Shape {
  const strict = closed(schema);
  return {
    complaint(body) {
      const { error } = z.core.safeParse(strict, body);
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    },
  };
}

const CALLBACKS: Readonly<Record<number, Shape>> = {
  1: shapeOf(spec.PongInteractionCallbackRequestSchema),
  4: shapeOf(spec.CreateMessageInteractionCallbackRequestSchema),
  5: shapeOf(spec.CreateMessageInteractionCallbackRequestSchema),
  6: shapeOf(spec.UpdateMessageInteractionCallbackRequestSchema),
  7: shapeOf(spec.UpdateMessageInteractionCallbackRequestSchema),
  8: shapeOf(spec.ApplicationCommandAutocompleteCallbackRequestSchema),
};

export const SHAPES = {
  message: shapeOf(spec.MessageCreateRequestSchema),
  messageEdit: shapeOf(spec.MessageEditRequestPartialSchema),
  followup: shapeOf(spec.IncomingWebhookRequestPartialSchema),
  webhookEdit: shapeOf(spec.IncomingWebhookUpdateRequestPartialSchema),
  forumThread: shapeOf(spec.CreateForumThreadRequestSchema),
  privateChannel: shapeOf(spec.CreatePrivateChannelRequestSchema),
  commands: shapeOf(z.array(spec.ApplicationCommandUpdateRequestSchema as z.ZodType)),
  /** Each by the shape of its own type, so that a complaint is about the right one. */
  callback: {
    complaint: (body) => {
      const { type } = (body ?? {}) as { type?: unknown };
      const shape = typeof type === 'number' ? CALLBACKS[type] : undefined;
      return shape ? shape.complaint(body) : 'type: unknown callback type';
    },
  },
  conversation: shapeOf(spec.CreatePrivateChannelRequestSchema),
  guildAnswer: shapeOf(spec.GuildWithCountsResponseSchema),
  conversationAnswer: shapeOf(spec.PrivateChannelResponseSchema),
  applicationAnswer: shapeOf(spec.PrivateApplicationResponseSchema),
  gatewayAnswer: shapeOf(spec.GatewayBotResponseSchema),
  commandsAnswer: shapeOf(z.array(spec.ApplicationCommandResponseSchema as z.ZodType)),
  messageAnswer: shapeOf(spec.MessageResponseSchema),
  channelAnswer: shapeOf(spec.GuildChannelResponseSchema),
  threadAnswer: shapeOf(spec.ThreadResponseSchema),
  createdThreadAnswer: shapeOf(spec.CreatedThreadResponseSchema),
  threadsAnswer: shapeOf(spec.ThreadsResponseSchema),
  privateChannelAnswer: shapeOf(spec.PrivateChannelResponseSchema),
  meAnswer: shapeOf(spec.UserPIIResponseSchema),
  memberAnswer: shapeOf(spec.GuildMemberResponseSchema),
  rolesAnswer: shapeOf(z.array(spec.GuildRoleResponseSchema as z.ZodType)),
  callbackAnswer: shapeOf(spec.InteractionCallbackResponseSchema),
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;
