/** Loaded into each bot before anything else: tells what it has used whenever the bench asks. */
export interface Used {
  /** Of all threads since the start, in microseconds. */
  readonly cpu: number;
  /** Resident, in bytes. */
  readonly memory: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const used: Used = { cpu: user + system, memory: process.memoryUsage.rss() };
  process.send?.(used);
});
process.once('disconnect', () => process.exit());
// A bot that has ended must not live on for our sake.
process.channel?.unref();
