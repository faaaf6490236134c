import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Tag } from '../../parts/tag.tsx'
import { Checks } from '../company/checks.tsx'
import trade from '../trade/trade.module.css'
import { Stated } from './company-part.tsx'
import { takeJoiningStep } from './joining-steps.ts'
import { useApplicationWords } from './joining-words.ts'
import { Owners } from './owners-part.tsx'
import { Papers } from './papers-part.tsx'
import { readVetting, type VettingData } from './read-joining.ts'
import { Review } from './review-forms.tsx'
import { Screenings } from './screenings.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readVetting(context, request, params.companyId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeJoiningStep(context, request)

/** Is this company who it says it is, and may it sell here? */
export default function VettingPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const word = useApplicationWords()
  const { company, application } = data
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${company.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <bdi>{company.name}</bdi>
        </h1>
        <p>
          <Tag>{word(application.state)}</Tag>{' '}
          <a href="/vetting">
            <Trans>All who wait</Trans>
          </a>
        </p>
      </header>
      <div className={trade.two}>
        <div className={trade.stack}>
          <Application data={data} />
          <Review data={data} />
        </div>
        <div className={trade.stack}>
          <Screenings data={data} />
          <Checks company={company} />
        </div>
      </div>
    </div>
  )
}

function Application({ data: { application, company } }: { readonly data: VettingData }) {
  const { stated, owners, documents } = application
  return (
    <section className={`sheet ${trade.stack}`} id="application">
      <h2>
        <Trans>What it says of itself</Trans>
      </h2>
      {stated === null ? (
        <p>
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <Stated stated={stated} />
      )}
      {owners.length > 0 && (
        <>
          <h3>
            <Trans>Owners</Trans>
          </h3>
          <Owners owners={owners} />
        </>
      )}
      {documents.length > 0 && (
        <>
          <h3>
            <Trans>Papers</Trans>
          </h3>
          <Papers company={company.company} documents={documents} />
        </>
      )}
      {application.appealed_for !== null && (
        <p>
          <Trans>
            Its appeal: <q>{application.appealed_for}</q>
          </Trans>
        </p>
      )}
    </section>
  )
}
