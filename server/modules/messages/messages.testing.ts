import type { Store } from '../../platform/store.ts'
import { houseTables, ordersHouse } from '../orders/orders.testing.ts'
import type { Story } from '../orders/story.testing.ts'
import { helpAnswerDue } from './help.rules.ts'
import { messagesTables } from './messages.store.ts'
import { noteOverdue } from './note-overdue.ts'
import { type WriteMessage, writeMessage } from './write-message.ts'

export const messagesHouseTables = [...houseTables, ...messagesTables]

/** The house of orders with messages on top. */
export function messagesHouse(store?: Store) {
  return ordersHouse(undefined, store, {
    tables: messagesTables,
    answeringOf: ({ root, name, subject }) =>
      name === helpAnswerDue ? { useCase: noteOverdue, input: { orderId: root, threadId: subject } } : undefined,
  })
}

/** Writes in a thread of a story's order. */
export function write(
  { house, orderId }: Story,
  by: Parameters<typeof house.run>[2],
  more: Partial<WriteMessage> = {},
) {
  const said = { threadId: 'order', text: 'Hello', files: [], salt: '5a'.repeat(16), via: 'app' } as const
  return house.run(writeMessage, { orderId, ...said, ...more }, by)
}
