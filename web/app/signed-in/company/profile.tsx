import { Trans, useLingui } from '@lingui/react/macro'
import { placeOf } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
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
  return (
    <section className={`sheet ${trade.stack}`}>
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
