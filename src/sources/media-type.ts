/** The media type and charset of a Content-Type, in small letters; empty where it has none or it is no such thing. */
export function readMediaType(header: unknown): { readonly type: string; readonly charset?: string } {
  if (typeof header !== 'string') return { type: '' };
  const [type] = /^[a-z\d.+-]{1,60}\/[a-z\d.+-]{1,60}(?=\s*(?:;|$))/u.exec(header.trim().toLowerCase()) ?? [''];
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(header)?.[1]?.toLowerCase();
  return { type, ...(charset !== undefined && { charset }) };
}

/** Whether a type is one of those that are read; '+json' stands for all that end so. */
export const isAccepted = (type: string, accept: readonly string[]): boolean =>
  type !== '' && accept.some((each) => (each.startsWith('+') ? type.endsWith(each) : type === each));
