import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { FinanceSaid } from './finance-steps.ts'
import { Queue } from './queue.tsx'
import type { FinanceData, WaitingAccount } from './read-finance.ts'

/** Bank accounts that nobody has approved as a second person. */
export function AccountQueue({ data }: { readonly data: FinanceData }) {
  return (
    <Queue
      name="accounts"
      title={<Trans>Bank accounts to approve</Trans>}
      hint={<Trans>A colleague of the company may do it as well. Compare the holder with the company's name.</Trans>}
      empty={<Trans>No bank account waits.</Trans>}
      next={data.accounts.next_cursor}
    >
      {data.accounts.data.map((account) => (
        <li key={account.id}>
          <Line data={data} account={account} />
        </li>
      ))}
    </Queue>
  )
}

function Line({ data, account }: { readonly data: FinanceData; readonly account: WaitingAccount }) {
  const { locale } = usePage().language
  const { company, country, currency, name, ends_with, created_at } = account
  const known = data.companies[company]?.name ?? company
  return (
    <>
      <div className={style.head}>
        <strong>
          <bdi>{known}</bdi>
        </strong>
        <span>
          {currency} · {country} · …{ends_with}
        </span>
      </div>
      <div className="small muted">
        <Trans>
          holder <bdi>{name}</bdi>
        </Trans>
        {' · '}
        <Trans>named {instantText(created_at, 'UTC', locale)} UTC</Trans>
      </div>
      {name !== known && (
        <p className="small">
          <Trans>The holder is not named like the company: ask before you approve.</Trans>
        </p>
      )}
      <NameCheck account={account} />
      {data.mayMove && <Steps account={account} known={known} />}
    </>
  )
}

/** What the check of the holder's name said; a word beside the colour. */
function NameCheck({ account: { name_check } }: { readonly account: WaitingAccount }) {
  const { t } = useLingui()
  const words: Readonly<Record<string, { readonly text: string; readonly tone: Tone }>> = {
    match: { text: t`name checked: the same`, tone: 'seal' },
    'close-match': { text: t`name checked: almost the same`, tone: 'warn' },
    'no-match': { text: t`name checked: another one`, tone: 'bad' },
    'not-possible': { text: t`the bank cannot be asked for the name`, tone: 'plain' },
  }
  const word = words[name_check ?? ''] ?? { text: t`name not checked yet`, tone: 'warn' as const }
  return (
    <div>
      <Tag tone={word.tone}>{word.text}</Tag>
    </div>
  )
}

interface StepsProps {
  readonly account: WaitingAccount
  /** The company's name. */
  readonly known: string
}

/** Approves the account, or keeps what its bank said of the name. */
function Steps({ account, known }: StepsProps) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const { id, company, ends_with } = account
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="company" value={company} />
      <SaidNote said={said} on={id} />
      <div className={trade.row}>
        <button
          className="button"
          type="submit"
          name="step"
          value="approve-account"
          aria-label={t`Approve the account …${ends_with} of ${known}`}
        >
          <Trans>Approve</Trans>
        </button>
        <NameAnswer given={account.name_check} />
        <button
          className="button plain"
          type="submit"
          name="step"
          value="check-name"
          aria-label={t`Keep what the bank says of …${ends_with}`}
        >
          <Trans>Keep the answer</Trans>
        </button>
      </div>
    </Form>
  )
}

function NameAnswer({ given }: { readonly given: string | null }) {
  const { t } = useLingui()
  return (
    <label className="field">
      <Trans>What the bank says of the name</Trans>
      <select name="result" defaultValue={given ?? 'not-possible'}>
        <option value="match">{t`it is the same`}</option>
        <option value="close-match">{t`it is almost the same`}</option>
        <option value="no-match">{t`it is another one`}</option>
        <option value="not-possible">{t`it cannot be asked`}</option>
      </select>
    </label>
  )
}
