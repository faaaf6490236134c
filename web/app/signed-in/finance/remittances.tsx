import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useReasonWords } from '../payouts/reason-words.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import type { LenderStanding, SeenRemittance } from './read-lenders.ts'

interface RemittancesProps {
  readonly lender: LenderStanding
  readonly mayMove: boolean
}

/** What was passed on, the newest first, and how far it is. */
export function Remittances({ lender, mayMove }: RemittancesProps) {
  const { t } = useLingui()
  if (lender.remittances.length === 0)
    return (
      <p>
        <Trans>Nothing was passed on yet.</Trans>
      </p>
    )
  return (
    <table className="lists">
      <Head words={[t`Passed on`, t`State`, t`Lender`]} numbers={[t`Draws`, t`Amount`, t`Set off`]} />
      <tbody>
        {lender.remittances.map((each) => (
          <Row key={each.id} remittance={each} mayMove={mayMove} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ remittance, mayMove }: { readonly remittance: SeenRemittance; readonly mayMove: boolean }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { id, lender, made_at, told_at, amount, set_off, draws, payout } = remittance
  const isBack = payout !== null && ['failed', 'returned', 'cancelled'].includes(payout.state)
  return (
    <tr>
      <th scope="row">
        <a href={`/finance/lenders/${lender}/${id}`}>{instantText(made_at, 'UTC', locale)} UTC</a>
      </th>
      <td data-label={t`State`}>
        <Standing remittance={remittance} />
        {mayMove && isBack && <Again remittance={remittance} />}
      </td>
      <td data-label={t`Lender`}>{told_at === null ? t`not told yet` : t`has acknowledged it`}</td>
      <td data-label={t`Draws`} className="number">
        {draws}
      </td>
      <td data-label={t`Amount`} className="number">
        <Money {...amount} />
      </td>
      <td data-label={t`Set off`} className="number">
        <Money {...set_off} />
      </td>
    </tr>
  )
}

/** Where its money is. */
export function Standing({ remittance: { payout } }: { readonly remittance: Pick<SeenRemittance, 'payout'> }) {
  const { t } = useLingui()
  const why = useReasonWords()(payout?.reason ?? null)
  const words: Readonly<Record<string, string>> = {
    requested: t`waits for a second person`,
    approved: t`goes to the bank`,
    sent: t`the bank has it`,
    unknown: t`asked for at the bank`,
    settled: t`arrived`,
    failed: t`rejected: it stands for the lender`,
    returned: t`came back: it stands for the lender`,
    cancelled: t`cancelled: it stands for the lender`,
    blocked: t`held for a check of the name`,
  }
  if (payout === null) return <Tag tone="seal">{t`set off`}</Tag>
  const isBad = ['failed', 'returned', 'cancelled', 'blocked'].includes(payout.state)
  return (
    <>
      <Tag tone={payout.state === 'settled' ? 'seal' : isBad ? 'warn' : 'plain'}>
        {words[payout.state] ?? payout.state}
      </Tag>{' '}
      {why}
    </>
  )
}

function Again({ remittance: { id, lender } }: { readonly remittance: SeenRemittance }) {
  const said = useActionData<Said>()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="on" value={id} />
      <input type="hidden" name="lender" value={lender} />
      <input type="hidden" name="remittance" value={id} />
      <SaidNote said={said} on={id} />
      <button className="button plain" type="submit" name="step" value="again">
        <Trans>Pay it once more</Trans>
      </button>
    </Form>
  )
}
