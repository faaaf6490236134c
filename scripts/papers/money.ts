import { amountText, least, share } from '../../server/kernel/money.ts'
import { escrowPolicy } from '../../server/modules/escrow/escrow-policy.rules.ts'
import { accounts, floorOf, normalSide } from '../../server/modules/ledger/account.rules.ts'
import type { TransferKindRow } from '../../server/modules/ledger/kind-row.rules.ts'
import type { Leg, Movement } from '../../server/modules/ledger/transfer.rules.ts'
import { movement } from '../../server/modules/ledger/transfer.rules.ts'
import { fits, rowsOf, transferKinds } from '../../server/modules/ledger/transfer-kind.rules.ts'

import { code, type Paper, paper, table } from './paper.ts'

const rows: readonly TransferKindRow[] = transferKinds
const listed = (codes: readonly string[]) => codes.map(code).join(', ')

function accountRows(): readonly (readonly string[])[] {
  return Object.entries(accounts).map(([name, make]) => {
    const account = (make as (...ids: string[]) => { code: string; root: string })('…', '…')
    const floor = floorOf(account.code) === null ? 'none' : '0'
    return [
      code(name),
      code(account.code),
      normalSide(account.code),
      floor,
      account.root === 'sys' ? 'system' : 'its own',
    ]
  })
}

const ORDER = 'ord_1'
const SUPPLIER = 'cmp_s'
const PAYOUT = 'pyt_1'

/** One order of USD 2,000.00 by card, released whole and paid out: each step made by the ledger's own rules. */
function example(): readonly { readonly what: string; readonly moved: Movement }[] {
  const policy = escrowPolicy.defaults
  const paid = 200_000n
  const processing = share(paid, 299)
  const transaction = least(share(paid, policy.transactionFeeBps), BigInt(policy.transactionFeeCapUsd))
  const left = paid - transaction
  const provider = accounts.provider('sandbox')
  return [
    {
      what: 'The buyer pays by card; the processing fee of 2.99 % comes on top',
      moved: movement(
        'order-funded',
        'USD',
        [[provider, paid + processing]],
        [
          [accounts.escrow(ORDER), paid],
          [accounts.fees('processing'), processing],
        ],
      ),
    },
    {
      what: 'The buyer confirms receipt: the hold is released, less the transaction fee',
      moved: movement(
        'escrow-released',
        'USD',
        [[accounts.escrow(ORDER), paid]],
        [
          [accounts.payable(SUPPLIER), left],
          [accounts.fees('transaction'), transaction],
        ],
      ),
    },
    {
      what: 'The supplier asks for it: it is reserved before anything is sent',
      moved: movement(
        'payout-reserved',
        'USD',
        [[accounts.payable(SUPPLIER), left]],
        [[accounts.payout(SUPPLIER, PAYOUT), left]],
      ),
    },
    {
      what: 'The debit is booked',
      moved: movement('payout-settled', 'USD', [[accounts.payout(SUPPLIER, PAYOUT), left]], [[provider, left]]),
    },
  ]
}

function checked({ kind, legs }: Movement): readonly Leg[] {
  const fitting = rowsOf(kind).some((row) =>
    legs.every((leg) => (leg.amount > 0n ? row.debit : row.credit).some((each) => fits(each, leg.account.code))),
  )
  if (!fitting || legs.reduce((sum, leg) => sum + leg.amount, 0n) !== 0n) throw new Error(`${kind} is no transfer`)
  return legs
}

const usd = (amount: bigint) => (amount === 0n ? '' : amountText({ amount, currency: 'USD' }))

function workedExample(): readonly string[] {
  const balances = new Map<string, bigint>()
  const lines = example().flatMap(({ what, moved }) =>
    checked(moved).map((leg, n) => {
      const { code: account } = leg.account
      const sign = normalSide(account) === 'debit' ? 1n : -1n
      const balance = (balances.get(account) ?? 0n) + sign * leg.amount
      balances.set(account, balance)
      const [debit, credit] = leg.amount > 0n ? [leg.amount, 0n] : [0n, -leg.amount]
      const shown = amountText({ amount: balance, currency: 'USD' })
      return [n === 0 ? `${what} (${code(moved.kind)})` : '', code(account), usd(debit), usd(credit), shown]
    }),
  )
  const left = [...balances].filter(([, balance]) => balance !== 0n)
  const rest = left.map(([account, amount]) => `${code(account)} ${amountText({ amount, currency: 'USD' })}`)
  return [
    table(['step', 'ledger account', 'debit', 'credit', 'balance after'], lines),
    `What is left: ${rest.join(', ')}. The provider holds exactly what we earned: the rest is where it belongs.`,
  ]
}

/** docs/money.md: ledger accounts, kinds of transfer, one order's money step by step. */
export function moneyPaper(): Paper {
  const kinds = rows.map(({ kind, when, debit, credit, fact }) => [
    code(kind),
    when,
    listed(debit),
    listed(credit),
    fact ? 'fact' : '',
  ])
  return paper('docs/money.md', 'How money moves', '`server/modules/ledger`', [
    'Every movement is one **transfer**: a balanced, immutable set of **postings** with a kind and a cause. ' +
      'Nothing is ' +
      'changed afterwards: a command is undone by a `reversal`, a fact of bank or provider by its counter-fact. ' +
      'Amounts ' +
      'are whole numbers of the currency’s smallest unit.',
    '## Ledger accounts',
    'A balance is read on its normal side. A floor of 0 is part of the update in the database: money that is not ' +
      'there ' +
      'cannot be moved. Accounts without a floor follow what banks and providers did. *Where* is the root whose lock ' +
      'guards the balance.',
    table(['name in code', 'ledger account', 'normal side', 'floor', 'where'], accountRows()),
    '## Kinds of transfer',
    'A kind with alternatives has one row for each; a transfer fits one row whole. *Fact*: it has happened ' +
      'outside and ' +
      'is booked, never refused.',
    table(['kind', 'when', 'may debit', 'may credit', ''], kinds),
    '## One order, to the cent',
    'An order of USD 2,000.00, under the default policy. The table is computed by the rules above.',
    ...workedExample(),
  ])
}
