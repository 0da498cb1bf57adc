/** What work gives, or undefined once the signal says that it took too long; what it gives afterwards is nobody's. */
export function unlessLate<Result>(work: Promise<Result>, late: AbortSignal): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => resolve(undefined), { once: true });
    if (late.aborted) resolve(undefined);
    work.then(resolve, reject);
  });
}
