import type { App, Request } from '../../src/app.ts';

/** A core that notes where it is asked from. */
export function notePlaces(app: App): App & { readonly from: Request['from'][] } {
  const from: Request['from'][] = [];
  return {
    ...app,
    from,
    async run(request) {
      from.push(request.from);
      return app.run(request);
    },
  };
}
