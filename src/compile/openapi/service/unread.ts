import type { SourceNode } from '../document/node.ts';
import { entriesOf, entryAt, valueAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';
import type { Reading } from '../reading.ts';

/** Tells what the document has and the service will not do: webhooks and callbacks that it would have to send. */
export function tellUnread(reading: Reading): void {
  const { root, report } = reading;
  for (const { key, at } of entriesOf(valueAt(root, 'webhooks'))) {
    const message = `The webhook ${quoted(key)} is documented; the service does not send it.`;
    report.tell(
      'info',
      'openapi-not-sent',
      at,
      message,
      'Send it from the owned code of the operation that causes it.',
    );
  }
  for (const path of entriesOf(valueAt(root, 'paths'))) {
    for (const { key, value } of entriesOf(path.value))
      tellCallbacks(`${key.toUpperCase()} ${path.key}`, value, reading);
  }
}

function tellCallbacks(operation: string, node: SourceNode, { report }: Reading): void {
  const callbacks = entryAt(node, 'callbacks');
  if (!callbacks) return;
  const names = entriesOf(callbacks.value).map(({ key }) => quoted(key));
  if (names.length === 0) return;
  const message = `${quoted(operation)} documents the callbacks ${names.slice(0, 5).join(', ')}; the service does not send them.`;
  report.tell(
    'info',
    'openapi-not-sent',
    callbacks.at,
    message,
    'Send them from the owned code of the operation.',
  );
}
