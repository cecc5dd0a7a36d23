import type { Rule } from 'eslint';
import type { AwaitExpression, Node } from 'estree';

/** What opens a transaction; the last argument of a call to one of them is the transaction's body. */
const opens = /^(as(Account|Anyone|Auth|Jobs)|atTable)$/;

type WithParent = Node & { parent?: WithParent };

const isTransactionBody = (node: WithParent) =>
  (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') &&
  node.parent?.type === 'CallExpression' &&
  node.parent.callee.type === 'Identifier' &&
  opens.test(node.parent.callee.name);

const isInTransaction = (node: WithParent): boolean =>
  isTransactionBody(node) || (node.parent ? isInTransaction(node.parent) : false);

/** True for anything that is handed `tx` or called on it, alone or in a Promise.all. */
const waitsForDatabase = (node: Node): boolean => {
  if (node.type === 'Identifier') return node.name === 'tx';
  if (node.type === 'MemberExpression') return waitsForDatabase(node.object as Node);
  if (node.type === 'ArrayExpression')
    return node.elements.every((one) => one !== null && waitsForDatabase(one as Node));
  if (node.type !== 'CallExpression') return false;
  return (
    waitsForDatabase(node.callee as Node) ||
    node.arguments.some((argument) => argument.type === 'Identifier' && argument.name === 'tx') ||
    (node.arguments.length === 1 &&
      node.arguments[0]?.type === 'ArrayExpression' &&
      waitsForDatabase(node.arguments[0]))
  );
};

/**
 * postgres.js may hand one person's connection to another when a backend dies inside an open transaction, and the longer
 * a body waits for something else, the wider that window is. So nothing but the database is awaited there.
 */
export const onlyDatabaseAwaits: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { other: 'Inside a transaction only the database is awaited: do this before or after.' },
  },
  create: (context) => ({
    AwaitExpression(node: AwaitExpression) {
      if (isInTransaction(node as WithParent) && !waitsForDatabase(node.argument)) {
        context.report({ node, messageId: 'other' });
      }
    },
  }),
};
