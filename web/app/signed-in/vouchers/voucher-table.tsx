import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../invoices/invoices.module.css'
import type { ListedVoucher } from './read-vouchers.ts'

export interface VoucherTableProps {
  readonly vouchers: readonly ListedVoucher[]
  readonly isStaff: boolean
  /** Of the reader's company. */
  readonly zone: string
}

/** Vouchers as a table, on a phone as labelled lines: why, how much is left, until when, and what each paid. */
export function VoucherTable({ vouchers, isStaff, zone }: VoucherTableProps) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>For order</Trans>
          </th>
          {isStaff && (
            <th scope="col">
              <Trans>Buyer</Trans>
            </th>
          )}
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Given</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Left</Trans>
          </th>
          <th scope="col">
            <Trans>Use by</Trans>
          </th>
          <th scope="col">
            <Trans>Paid toward</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {vouchers.map((voucher) => (
          <Row key={`${voucher.buyer} ${voucher.voucher}`} voucher={voucher} isStaff={isStaff} zone={zone} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ voucher, isStaff, zone }: Omit<VoucherTableProps, 'vouchers'> & { readonly voucher: ListedVoucher }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { order, number, buyer_name, state, amount, left, given_at, expires_at } = voucher
  return (
    <tr>
      <th scope="row">
        <span>
          <a href={`/orders/${order}`}>{number}</a>
          <span className={`tiny ${style.below}`}>
            <Trans>ship-by was missed</Trans>
          </span>
        </span>
      </th>
      {isStaff && (
        <td data-label={t`Buyer`}>
          <bdi>{buyer_name}</bdi>
        </td>
      )}
      <td data-label={t`State`}>
        <VoucherState state={state} />
      </td>
      <td data-label={t`Given`} className="number">
        <span>
          <Money {...amount} />
          <span className={`tiny ${style.below}`}>{instantText(given_at, zone, locale)}</span>
        </span>
      </td>
      <td data-label={t`Left`} className="number">
        <Money {...left} />
      </td>
      <td data-label={t`Use by`}>
        {state === 'open' ? <Deadline at={expires_at} zone={zone} /> : instantText(expires_at, zone, locale)}
      </td>
      <td data-label={t`Paid toward`}>
        <Uses voucher={voucher} />
      </td>
    </tr>
  )
}

function VoucherState({ state }: Pick<ListedVoucher, 'state'>) {
  const { t } = useLingui()
  const words: Readonly<Record<ListedVoucher['state'], readonly [string, Tone]>> = {
    open: [t`can be used`, 'seal'],
    used: [t`used up`, 'plain'],
    expired: [t`expired`, 'plain'],
  }
  const [word, tone] = words[state]
  return <Tag tone={tone}>{word}</Tag>
}

function Uses({ voucher }: { readonly voucher: ListedVoucher }) {
  if (voucher.uses.length === 0) return <Trans>nothing yet</Trans>
  return (
    <span>
      {voucher.uses.map(({ order, number, amount, back }) => (
        <span key={order} className={style.below}>
          <a href={`/orders/${order}`}>{number}</a> <Money {...amount} />
          {back.amount > 0 && (
            <>
              {' · '}
              <Trans>
                <Money {...back} /> came back
              </Trans>
            </>
          )}
        </span>
      ))}
    </span>
  )
}
