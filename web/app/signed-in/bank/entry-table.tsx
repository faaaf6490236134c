import { Trans, useLingui } from '@lingui/react/macro'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useBecameWords, useReasonWords } from './bank-words.ts'
import type { BankEntry } from './read-bank.ts'

/** Entries as the bank listed them, each with what became of it and why. */
export function EntryTable({ entries }: { readonly entries: readonly BankEntry[] }) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Entry</Trans>
          </th>
          <th scope="col">
            <Trans>With</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Amount</Trans>
          </th>
          <th scope="col">
            <Trans>What became of it</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function EntryRow({ entry }: { readonly entry: BankEntry }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { n, booked_on, amount, direction, reference } = entry
  const signed = { ...amount, amount: direction === 'debit' ? -amount.amount : amount.amount }
  return (
    <tr>
      <th scope="row">
        {n} · {dayText(booked_on, locale)}
        {reference !== null && (
          <div className="tiny muted">
            <code>{reference}</code>
          </div>
        )}
      </th>
      <td data-label={t`With`} style={{ overflowWrap: 'anywhere' }}>
        <With entry={entry} />
      </td>
      <td data-label={t`Amount`} className="number">
        <div>
          <Money {...signed} />
        </div>
      </td>
      <td data-label={t`What became of it`}>
        <div>
          <Became entry={entry} />
        </div>
      </td>
    </tr>
  )
}

/** Who is on the other side, and what they wrote. */
function With({ entry }: { readonly entry: BankEntry }) {
  const { name, account, text, uetr, end_to_end_id } = entry
  return (
    <div>
      <bdi>{name === '' ? '–' : name}</bdi>
      {account !== '' && (
        <div className="tiny muted">
          <bdi>{account}</bdi>
        </div>
      )}
      {text !== '' && (
        <div className="small">
          <q>
            <bdi>{text}</bdi>
          </q>
        </div>
      )}
      {uetr !== null && (
        <div className="tiny muted">
          UETR <code>{uetr}</code>
        </div>
      )}
      {end_to_end_id !== null && (
        <div className="tiny muted">
          E2E <code>{end_to_end_id}</code>
        </div>
      )}
    </div>
  )
}

function Became({ entry }: { readonly entry: BankEntry }) {
  const { t } = useLingui()
  const [became, reason] = [useBecameWords(), useReasonWords()]
  const isOpen = entry.became === 'case' || entry.wire_state === 'unallocated'
  return (
    <>
      <Tag tone={isOpen ? 'warn' : 'seal'}>{became(entry.became)}</Tag>
      <div className="tiny muted">
        {reason(entry.reason)}
        {entry.confidence !== null && ` · ${entry.confidence} %`}
      </div>
      {entry.order !== null && (
        <div className="small">
          <a href={`/orders/${entry.order}`}>
            <Trans>the order</Trans>
          </a>
        </div>
      )}
      {entry.wire_state === 'unallocated' && (
        <div className="small">
          <a href="/finance#wires">{t`waits for finance`}</a>
        </div>
      )}
    </>
  )
}
