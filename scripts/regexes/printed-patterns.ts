import { relative } from 'node:path';
import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isRegularExpressionLiteral,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import type { Pattern } from './pattern.ts';

const OURS = /^(?:src|commands)\//u;

/** What the sources say of regular expressions. */
export interface Printed {
  readonly literals: readonly Pattern[];
  /** Where one is built at run time: 'src/core/when.ts:35'. */
  readonly built: readonly string[];
}

/** Every literal of `src` and `commands`, and every place that calls RegExp, found by the compiler's own parser. */
export function printedPatterns(root: string): Printed {
  const compiler = new API({ cwd: root });
  try {
    const [project] = compiler.updateSnapshot({ openProjects: ['tsconfig.json'] }).getProjects();
    if (!project) throw new Error('tsconfig.json opens no project');
    const files = project.rootFiles.filter((file) => OURS.test(relative(root, file)));
    const found = files.map((file) => {
      const source = project.program.getSourceFile(file);
      if (!source) throw new Error(`the compiler does not know ${file}`);
      return patternsIn(source, relative(root, file));
    });
    return { literals: found.flatMap(({ literals }) => literals), built: found.flatMap(({ built }) => built) };
  } finally {
    compiler.close();
  }
}

function patternsIn(file: SourceFile, name: string): Printed {
  const literals: Pattern[] = [];
  const built: string[] = [];
  const visit = (node: Node): void => {
    const at = () => `${name}:${file.text.slice(0, node.getStart(file)).split('\n').length}`;
    if (isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ at: at(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((isNewExpression(node) || isCallExpression(node)) && isRegExp(node.expression)) built.push(at());
    node.forEachChild(visit);
  };
  visit(file);
  return { literals, built };
}

const isRegExp = (node: Node): boolean => isIdentifier(node) && node.text === 'RegExp';
