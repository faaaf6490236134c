import { Trans, useLingui } from '@lingui/react/macro'
import { dateText, placeOf } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanyData } from './read-company.ts'

type Company = CompanyData['company']

function useKindWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    buyer: t`buyer`,
    supplier: t`supplier`,
    operator: t`operator of Surety`,
    inspector: t`inspector`,
    lender: t`lender`,
  }
  return (kind) => words[kind] ?? kind
}

/** Who the company is, and whether its badge shows. */
export function Profile({ company }: { readonly company: Company }) {
  const { locale } = usePage().language
  const kind = useKindWords()
  const { suspension } = company
  return (
    <section className={`sheet ${trade.stack}`}>
      {suspension !== null && (
        <ProblemNote tone="warn" title={<Trans>Your company is suspended</Trans>}>
          <p>
            <Trans>
              Since {dateText(suspension.since, company.zone, locale)}: {suspension.reason}. Nothing new can be begun;
              what protects the other side of your orders goes on.
            </Trans>
          </p>
        </ProblemNote>
      )}
      {company.state === 'closed' && <Closed />}
      <dl className={trade.facts}>
        <dt>
          <Trans>Country</Trans>
        </dt>
        <dd suppressHydrationWarning>
          {new Intl.DisplayNames(locale, { type: 'region' }).of(company.country) ?? company.country}
        </dd>
        <dt>
          <Trans>Trades as</Trans>
        </dt>
        <dd>{company.kinds.map(kind).join(', ')}</dd>
        <dt>
          <Trans>Time zone of its deadlines</Trans>
        </dt>
        <dd>{placeOf(company.zone)}</dd>
        <dt>
          <Trans>Number at Surety</Trans>
        </dt>
        <dd>
          <code>{company.company}</code>
        </dd>
      </dl>
    </section>
  )
}

function Closed() {
  return (
    <ProblemNote tone="warn" title={<Trans>This company is closed</Trans>}>
      <p>
        <Trans>
          Its penalty points closed it. What runs goes on by the steps that protect the other side, and what is its own
          can be paid out.
        </Trans>
      </p>
    </ProblemNote>
  )
}

function useCheckWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    registration: t`Registration of the company`,
    'bank-account': t`Bank account in its name`,
    'beneficial-owners': t`Who owns it`,
    sanctions: t`Sanctions lists`,
    'on-site-audit': t`Visit on site`,
    'product-certificate': t`Certificate of a product`,
    'tax-number': t`Tax number in its register`,
    'tax-exemption': t`Certificate of an exemption from tax`,
  }
  return (kind) => words[kind] ?? kind
}

/** Each dated check: what was looked at, by whom, until when it counts; and what the badge still needs. */
export function Checks({ company }: { readonly company: Company }) {
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
          by itself with the first that ends. Surety makes the checks; you need do nothing until we write to you.
        </Trans>
      </p>
      {company.checks.length === 0 ? (
        <p>
          <Trans>No check has been made yet.</Trans>
        </p>
      ) : (
        <CheckTable company={company} />
      )}
    </section>
  )
}

function CheckTable({ company: { checks, zone } }: { readonly company: Company }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const kind = useCheckWords()
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
              <span>
                {kind(check.kind)}
                <br />
                <span className="tiny">{check.scope}</span>
              </span>
            </th>
            <td data-label={t`By`}>{check.checker}</td>
            <td className={style.day} data-label={t`Made on`}>
              {dateText(check.checked_at, zone, locale)}
            </td>
            <td className={style.day} data-label={t`Counts until`}>
              {dateText(check.expires_at, zone, locale)}
            </td>
            <td data-label={t`Result`}>
              {check.valid ? (
                <Tag tone="seal">{t`valid`}</Tag>
              ) : check.result === 'failed' ? (
                <Tag tone="bad">{t`not passed`}</Tag>
              ) : (
                <Tag>{t`lapsed`}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
