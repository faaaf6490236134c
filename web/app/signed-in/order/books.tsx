import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { MoneyFlow } from '../../parts/money-flow.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { Order } from '../trade/open-order.ts'
import style from './order.module.css'
import { PaidAbroad } from './paid-abroad.tsx'
import type { OrderPage } from './read-order.ts'
import { transferWords } from './transfer-words.ts'

/** Open books: where the money of this order is, and every posting that brought it there. */
export function Books({ order, transfers, hidden }: Pick<OrderPage, 'order' | 'transfers' | 'hidden'>) {
  const { t } = useLingui()
  if (transfers.length === 0) return null
  return (
    <section className={`sheet ${style.part}`}>
      <h2>
        <Trans>Money</Trans>
      </h2>
      <Flows order={order} />
      <PaidAbroad order={order} />
      <BankReferences order={order} />
      <details>
        <summary>
          <Trans>Every posting</Trans>
        </summary>
        <Postings order={order} transfers={transfers} />
        {hidden > 0 && (
          <p>
            <a className="button plain" href={`/orders/${order.id}?books=whole`}>
              {t`Show ${hidden} earlier transfers`}
            </a>
          </p>
        )}
      </details>
    </section>
  )
}

/** Under what the bank booked the wires: with it a bank finds them. */
function BankReferences({ order }: { readonly order: Order }) {
  const references = order.payments.flatMap((payment) => payment.bank_references)
  if (references.length === 0) return null
  return (
    <p className="small muted">
      <Trans>The bank booked by wire:</Trans>{' '}
      {references.map((reference) => (
        <code key={reference} style={{ overflowWrap: 'anywhere', marginInlineEnd: 12 }}>
          {reference}
        </code>
      ))}
    </p>
  )
}

function Flows({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const money = useMoneyText()
  const { paid, released, refunded, free, frozen } = order.hold
  const back = order.hold.lines.reduce((sum, { charged_back }) => sum + charged_back.amount, 0)
  const ways = [
    { id: 'released', name: order.supplier_name, tone: 'ink' as const, amount: released.amount },
    { id: 'refunded', name: t`back to the buyer`, tone: 'warn' as const, amount: refunded.amount },
    { id: 'charged-back', name: t`taken by the card’s bank`, tone: 'bad' as const, amount: back },
  ].filter(({ amount }) => amount > 0)
  if (paid.amount === 0) return null
  const held = money({ amount: free.amount + frozen.amount, currency: paid.currency })
  // What a voucher paid is the operator's, not the buyer's.
  const used = order.vouchers.uses.reduce((sum, { amount }) => sum + amount.amount, 0)
  const byVoucher = Math.min(used, paid.amount)
  const sources = [
    { id: 'buyer', name: order.buyer_name, amount: paid.amount - byVoucher },
    { id: 'voucher', name: t`voucher`, amount: byVoucher },
  ].filter(({ amount }) => amount > 0)
  const nodes = [
    ...sources.map(({ id, name }) => ({ id, name, column: 0 as const, tone: 'ink' as const })),
    { id: 'escrow', name: t`escrow`, note: t`held: ${held}`, column: 1 as const, tone: 'seal' as const },
    ...ways.map(({ id, name, tone }) => ({ id, name, tone, column: 2 as const })),
  ]
  const out = ways.map(({ id, amount }) => ({ from: 'escrow', to: id, amount }))
  const flows = [...sources.map(({ id, amount }) => ({ from: id, to: 'escrow', amount })), ...out]
  return <MoneyFlow nodes={nodes} flows={flows} currency={paid.currency} />
}

function Postings({ order, transfers }: Pick<OrderPage, 'order' | 'transfers'>) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>When and why</Trans>
          </th>
          <th scope="col">
            <Trans>Account</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Amount</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {transfers.flatMap(({ id, kind, happened_at, postings }) =>
          postings.map(({ account, amount }) => (
            <tr key={`${id}|${account}|${amount.amount}`}>
              <th scope="row">
                {instantText(happened_at, order.zone, locale)}{' '}
                <span className="muted">
                  <TransferKind kind={kind} />
                </span>
              </th>
              <td data-label={t`Account`}>
                <code>{account}</code>
              </td>
              <td data-label={t`Amount`} className="number">
                <Money {...amount} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function TransferKind({ kind }: { readonly kind: string }) {
  const { i18n } = useLingui()
  const words = transferWords[kind]
  return words === undefined ? kind.replaceAll('-', ' ') : i18n._(words)
}
