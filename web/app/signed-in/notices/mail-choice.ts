import { useLingui } from '@lingui/react/macro'

/** The groups of notices whose mails a person chooses; what changes money or access comes at once in any case. */
export const groups = [
  'terms',
  'message',
  'payment',
  'shipment',
  'claim',
  'money',
  'company',
  'search',
  'reminder',
] as const
type Group = (typeof groups)[number]

export type Way = 'at-once' | 'daily' | 'none'

/** How a group comes by mail, by what was chosen. */
export function wayOf(
  { without_mail, daily }: { readonly without_mail: readonly string[]; readonly daily: readonly string[] },
  group: string,
): Way {
  if (without_mail.includes(group)) return 'none'
  return daily.includes(group) ? 'daily' : 'at-once'
}

/** What each group is called, and what is in it. */
export function useGroupNames(): Readonly<Record<Group, { readonly title: string; readonly what: string }>> {
  const { t } = useLingui()
  return {
    terms: { title: t`Terms`, what: t`proposals, answers, changes, the end of an order` },
    message: { title: t`Messages`, what: t`from the other side and from our staff` },
    payment: { title: t`Payments`, what: t`arrived, failed, short, overdue` },
    shipment: { title: t`Shipments`, what: t`left, delivered, received, held up, papers added` },
    claim: { title: t`Claims`, what: t`offers, evidence, returns, steps of the mediator` },
    money: { title: t`Invoices`, what: t`invoices and credit notes` },
    company: { title: t`Exports`, what: t`statements and exports that are ready` },
    search: { title: t`Saved searches`, what: t`products that are new to a search` },
    reminder: { title: t`Reminders`, what: t`three days and one day before a time runs out` },
  }
}
