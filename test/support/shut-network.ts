/** Nobody in the world is asked by a test: only where it names a double of its own is there a network at all. */
export function shutNetwork(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const hasDouble = Object.keys(environment).some((name) => name.startsWith('SOURCE_') && name.endsWith('_URL'));
  return hasDouble ? environment : { OFFLINE: '1', ...environment };
}
