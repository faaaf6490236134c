import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useCheckWords } from '../../parts/check-words.ts'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanyData } from './read-company.ts'

type Company = CompanyData['company']
export type Check = Company['checks'][number]

interface ChecksProps {
  readonly company: Company
  /** What staff may do with a check, beside it. */
  readonly beside?: (check: Check) => ReactNode
  readonly children?: ReactNode
}

/** Each dated check: what was looked at, by whom, until when it counts; and what the badge still needs. */
export function Checks({ company, beside, children }: ChecksProps) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack}`} id="checks">
      <header className={trade.between}>
        <h2>
          <Trans>Verification</Trans>
        </h2>
        {company.badge ? <Tag tone="seal">{t`badge shown`}</Tag> : <Tag>{t`no badge`}</Tag>}
      </header>
      <p className="muted small">
        <Trans>
          The badge shows while four checks are valid: registration, bank account, owners and sanctions lists. It lapses
          by itself with the first that ends. It cannot be bought.
        </Trans>
      </p>
      {company.checks.length === 0 ? (
        <p>
          <Trans>No check has been made yet.</Trans>
        </p>
      ) : (
        <CheckTable company={company} {...(beside === undefined ? {} : { beside })} />
      )}
      {children}
    </section>
  )
}

function CheckTable({ company: { checks, zone }, beside }: ChecksProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`Check`}</th>
          <th scope="col">{t`By`}</th>
          <th scope="col">{t`Made on`}</th>
          <th scope="col">{t`Counts until`}</th>
          <th scope="col">{t`Result`}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.check}>
            <th scope="row">
              <What check={check} zone={zone} beside={beside?.(check)} />
            </th>
            <td data-label={t`By`}>
              <bdi>{check.checker}</bdi>
            </td>
            <td className={style.day} data-label={t`Made on`}>
              {dateText(check.checked_at, zone, locale)}
            </td>
            <td className={style.day} data-label={t`Counts until`}>
              {dateText(check.expires_at, zone, locale)}
            </td>
            <td data-label={t`Result`}>
              <Standing check={check} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface WhatProps {
  readonly check: Check
  readonly zone: string
  readonly beside: ReactNode
}

function What({ check, zone, beside }: WhatProps) {
  const { locale } = usePage().language
  const kind = useCheckWords()
  const { reference, revoked, evidence } = check
  return (
    <span>
      {kind(check.kind)}
      <br />
      <span className="tiny">
        {check.scope}
        {reference !== null && (
          <>
            {' · '}
            <Trans>reference {reference}</Trans>
          </>
        )}
        {evidence.length > 0 && (
          <>
            {' · '}
            <Trans>with files</Trans>
          </>
        )}
      </span>
      {revoked !== null && (
        <>
          <br />
          <span className="tiny">
            <Trans>
              Revoked on {dateText(revoked.at, zone, locale)}: {revoked.reason}
            </Trans>
          </span>
        </>
      )}
      {beside}
    </span>
  )
}

/** How a check stands, in a word. */
export function Standing({ check: { standing } }: { readonly check: Pick<Check, 'standing'> }) {
  const { t } = useLingui()
  if (standing === 'valid') return <Tag tone="seal">{t`valid`}</Tag>
  if (standing === 'failed') return <Tag tone="bad">{t`not passed`}</Tag>
  return standing === 'revoked' ? <Tag tone="bad">{t`revoked`}</Tag> : <Tag>{t`lapsed`}</Tag>
}
