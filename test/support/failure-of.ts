import { AppError, type Failure } from '../../src/core/errors.ts';

/** What was refused; undefined where nothing was. Whatever is no refusal of ours flies on. */
export async function failureOf(work: Promise<unknown>): Promise<Failure | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.failure;
    throw error;
  }
}
