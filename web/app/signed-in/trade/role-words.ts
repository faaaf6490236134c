import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'

interface Word {
  readonly name: MessageDescriptor
  /** What the role is for. */
  readonly hint: MessageDescriptor
}

/** Roles by the names that the API gives them. */
const words: Readonly<Record<string, Word>> = {
  viewer: { name: msg`viewer`, hint: msg`sees everything, changes nothing` },
  purchaser: { name: msg`purchaser`, hint: msg`drafts, agrees, pays and receives orders` },
  sales: { name: msg`sales`, hint: msg`drafts, agrees and ships orders` },
  finance: { name: msg`finance`, hint: msg`pays, takes money out, looks after bank accounts` },
  admin: { name: msg`administrator`, hint: msg`may do everything, and lets people and programs in` },
  support: { name: msg`support`, hint: msg`helps, and records what carriers say` },
  mediator: { name: msg`mediator`, hint: msg`decides claims` },
  compliance: { name: msg`compliance`, hint: msg`checks companies and stops them` },
  auditor: { name: msg`auditor`, hint: msg`sees everything, changes nothing` },
  inspector: { name: msg`inspector`, hint: msg`inspects the orders that name it` },
  lender: { name: msg`lender`, hint: msg`lends on its own draws` },
}

/** The name of a role in the reader's language. */
export function useRoleName(): (role: string) => string {
  const { _ } = useLingui()
  return (role) => (words[role] === undefined ? role : _(words[role].name))
}

/** What a role is for, in the reader's language. */
export function useRoleHint(): (role: string) => string {
  const { _ } = useLingui()
  return (role) => (words[role] === undefined ? '' : _(words[role].hint))
}
