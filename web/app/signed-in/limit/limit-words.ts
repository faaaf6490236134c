import { useLingui } from '@lingui/react/macro'
import type { Figures, Limit } from './read-limit.ts'

type LeftOutOrder = Limit['left_out'][number]

/** Why an order does not count. */
export function useReasonWords(): (reason: LeftOutOrder['reason']) => string {
  const { t } = useLingui()
  const words: Readonly<Record<LeftOutOrder['reason'], string>> = {
    'not-completed': t`It ended before it was completed`,
    'nothing-kept': t`All of its price went back`,
    'no-carrier-proof': t`No carrier said that all of it was delivered`,
    'claim-lost': t`A claim was decided for the buyer`,
    chargeback: t`A card’s bank took money back, or asks for it`,
    'buyer-not-verified': t`The buyer’s registration was not checked`,
    related: t`The buyer belongs to the supplier`,
  }
  return (reason) => words[reason]
}

/** By what two companies belong together. */
export function useRelatedWords(): (kind: LeftOutOrder['related'][number]) => string {
  const { t } = useLingui()
  const words: Readonly<Record<LeftOutOrder['related'][number], string>> = {
    company: t`the same company`,
    person: t`a person in both`,
    owner: t`an owner of both`,
    register: t`a number of a register`,
    'bank-account': t`a bank account`,
    card: t`a card`,
    address: t`an address`,
  }
  return (kind) => words[kind]
}

/** What a step of the history was held back by. */
export function useBoundWords(): (bound: Limit['bounds']['binding']) => string {
  const { t } = useLingui()
  const words: Readonly<Record<Limit['bounds']['binding'], string>> = {
    none: t`the sum`,
    growth: t`held back by how fast it grows`,
    person: t`held back until people look`,
    most: t`the most there is`,
  }
  return (bound) => words[bound]
}

/** The four indicators, and what each is a share of. */
export function useIndicatorWords(): (name: Figures['indicators'][number]['name']) => readonly [string, string] {
  const { t } = useLingui()
  const words: Readonly<Record<Figures['indicators'][number]['name'], readonly [string, string]>> = {
    goods: [t`Goods`, t`orders whose goods had no fault`],
    service: [t`Service`, t`first answers in time`],
    trade: [t`Trade`, t`orders shipped in time`],
    'after-sales': [t`After-sales`, t`claims that were not decided against the supplier`],
  }
  return (name) => words[name]
}

/** How much was traded, in bands. */
export function useBandWords(): (band: Figures['volume_band']) => string {
  const { t } = useLingui()
  const words: Readonly<Record<Figures['volume_band'], string>> = {
    'below-10k': t`below USD 10,000`,
    '10k-50k': t`USD 10,000 to 50,000`,
    '50k-200k': t`USD 50,000 to 200,000`,
    '200k-1m': t`USD 200,000 to 1 million`,
    'above-1m': t`above USD 1 million`,
  }
  return (band) => words[band]
}
