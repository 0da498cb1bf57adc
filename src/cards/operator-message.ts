import { type Failure, type PictureFault, type StoreFault, unreachable } from '../core/errors.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

type OperatorFailure = Extract<
  Failure,
  {
    code:
      | 'data_damaged'
      | 'port_taken'
      | 'not_yet'
      | 'bad_usage'
      | 'nothing_to_read'
      | 'bad_environment'
      | 'export_unreadable'
      | StoreFault
      | PictureFault;
  }
>;

/** One sentence for what only whoever runs the bot can mend. */
export function operatorMessage(failure: OperatorFailure): Message {
  switch (failure.code) {
    case 'data_damaged':
      return message('failure-data_damaged', { file: words(failure.file), where: words(failure.where) });
    case 'export_unreadable':
      return message('failure-export_unreadable', { file: words(failure.file), where: words(failure.where) });
    case 'store_missing':
    case 'store_locked':
    case 'store_older':
    case 'store_newer':
    case 'store_damaged':
    case 'store_foreign':
    case 'store_read_only':
    case 'store_full':
    case 'store_failing':
    case 'store_not_empty':
    case 'export_newer':
    case 'backup_exists':
    case 'picture_exists':
    case 'picture_undrawn':
    case 'picture_unwritten':
      return message(`failure-${failure.code}`, { file: words(failure.file) });
    case 'port_taken':
      return message('failure-port_taken', { port: words(String(failure.port)) });
    case 'not_yet':
      return message('failure-not_yet', { what: words(failure.what) });
    case 'nothing_to_read':
      return message('failure-nothing_to_read');
    case 'bad_usage':
      return message('failure-bad_usage', { typed: words(failure.typed) });
    case 'bad_environment':
      return environmentMessage(failure);
    default:
      return unreachable(failure);
  }
}

type EnvironmentFailure = Extract<Failure, { code: 'bad_environment' }>;

/** The variable is named, its value is never printed back: it may be a secret in the wrong place. */
function environmentMessage({ variable, why, known }: EnvironmentFailure): Message {
  const named = { variable: words(variable) };
  switch (why) {
    case 'not_a_language':
    case 'not_a_choice':
    case 'needed':
      return message(`failure-bad_environment-${why}`, { ...named, known: list(known.map(words)) });
    default:
      return message(`failure-bad_environment-${why}`, named);
  }
}
