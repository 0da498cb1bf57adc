import type { Shown } from './interactions.ts';
import { componentsOf } from './message-rules.ts';

interface Option {
  readonly label: string;
  readonly value: string;
  readonly default?: boolean;
}

interface Select {
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly options: readonly Option[];
}

/** The lists that a message shows. */
export const selectsOf = ({ body }: Pick<Shown, 'body'>): readonly Select[] =>
  componentsOf(body.components ?? []).filter(({ type }) => type === 3) as unknown as readonly Select[];

/** What the client sends when somebody chooses one of a list of a message: data of an interaction of type 3. */
export function choiceOf(message: Pick<Shown, 'body'>, label: string): object {
  for (const { custom_id, options } of selectsOf(message)) {
    const chosen = options.find((option) => option.label === label);
    if (chosen) return { component_type: 3, custom_id, values: [chosen.value] };
  }
  throw new Error(`nothing to choose is called ${label}`);
}
