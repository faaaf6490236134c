import type { Json } from '../../kernel/use-case.ts'

/** What news of messages and help tells, and to whom; a part of `toldBy`, which is long. */
export const messagesTold = {
  'message.sent': { group: 'message', to: 'other' },
  'help.answered': { group: 'message', to: 'asker' },
  'help.asked': { group: 'message', to: 'operator' },
  'help.overdue': { group: 'message', to: 'operator' },
} as const

interface Said {
  readonly [name: string]: Json
}

/** The message that an event is about, and where it stands; never what it says. */
export function messageOf({ message, thread }: Said): Said {
  if (typeof thread !== 'string') return {}
  return typeof message === 'string' ? { thread, message } : { thread }
}

/** The side that asked. */
export function askerIn({ side }: Said): 'buyer' | 'supplier' {
  return side === 'supplier' ? 'supplier' : 'buyer'
}

/** Of a request that staff are told of: who asks. */
export function askingOf(
  head: { readonly buyerName: string; readonly supplierName: string } | undefined,
  body: Said,
): Said {
  if (head === undefined || typeof body.thread !== 'string') return {}
  return { asker: askerIn(body) === 'buyer' ? head.buyerName : head.supplierName }
}
