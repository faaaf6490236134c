import type { Abilities } from '../../server/modules/payments/provider.rules.ts'
import type { Provider } from '../../server/modules/payments/providers/provider.ts'
import { sandboxAbilities } from '../../server/modules/payments/providers/sandbox.ts'

/** Cards go to the first, which pays nobody out; all else, and every payout, to the second. */
export const simulatedProviders: readonly Abilities[] = [
  { ...sandboxAbilities, name: 'cards', methods: ['card', 'apple-pay', 'google-pay'], cannot: ['payouts'] },
  { ...sandboxAbilities, methods: ['wire', 'local-transfer', 'ach', 'cash-transfer', 'boleto'] },
]

/** The operator's bank as a provider: its wires go back in the bank's own program, and it takes no new payment. */
export const houseBanks: readonly Abilities[] = ['USD', 'EUR', 'JPY', 'CNY'].map((currency) => ({
  ...sandboxAbilities,
  ...{ name: `house-${currency.toLowerCase()}`, kind: 'bank', methods: [], currencies: [currency] },
  cannot: ['payouts', 'bank-payouts'],
}))

export interface TwoProviders {
  /** The provider of a name: what it does not take, or never heard of, is noted. */
  named(name: string): Provider
  /** Whose key it is: nobody else brings news of it. */
  ownerOf(key: string): string
  /** What was asked of the wrong one. */
  readonly wrong: readonly string[]
}

interface Kept {
  readonly owners: Map<string, string>
  readonly wrong: string[]
}

/** Two companies over one world: each knows its own keys only. */
export function twoProviders(one: Provider): TwoProviders {
  const kept: Kept = { owners: new Map(), wrong: [] }
  const all = new Map(simulatedProviders.map((each) => [each.name, viewOf(one, each, kept)]))
  return {
    wrong: kept.wrong,
    ownerOf: (key) => kept.owners.get(key) ?? 'sandbox',
    named(name) {
      const found = all.get(name)
      if (found === undefined) throw new Error(`no provider ${name}`)
      return found
    },
  }
}

/** The world as one provider is asked for it. */
function viewOf(one: Provider, abilities: Abilities, { owners, wrong }: Kept): Provider {
  const { name, methods, cannot } = abilities
  const note = (isRight: boolean, what: string) => void (isRight || wrong.push(`${name}: ${what}`))
  const ask = (key: string) => note((owners.get(key) ?? name) === name, `asked for ${key}`)
  const make = (key: string, isRight: boolean, what: string) => {
    note(isRight, `${what} ${key}`)
    owners.set(key, owners.get(key) ?? name)
  }
  return {
    ...one,
    abilities,
    createPayment(key, request) {
      make(key, methods.includes(request.method), request.method)
      return one.createPayment(key, request)
    },
    getPayment(key) {
      ask(key)
      return one.getPayment(key)
    },
    createRefund(key, request) {
      make(key, owners.get(request.paymentKey) === name, 'refund')
      return one.createRefund(key, request)
    },
    getRefund(key) {
      ask(key)
      return one.getRefund(key)
    },
    createPayout(key, request) {
      make(key, !cannot.includes('payouts'), 'payout')
      return one.createPayout(key, request)
    },
    getPayout(key) {
      ask(key)
      return one.getPayout(key)
    },
  }
}
