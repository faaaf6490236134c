import { Trans, useLingui } from '@lingui/react/macro'
import { ClaimsInShort, Support } from './landing-claims.tsx'
import { Hero } from './landing-hero.tsx'
import { Payment } from './landing-payment.tsx'
import { HowItWorks, OpenToAll, Promises, ThreeSteps } from './landing-promises.tsx'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { Questions, useQuestions } from './questions.tsx'

/** The whole of what is offered. */
export default function Landing() {
  const { t } = useLingui()
  return (
    <>
      <PublicHead
        title={t`Paid when the promise is kept`}
        description={t`Trade assurance for orders between companies: the money waits in escrow until quality and shipment date are kept. Claims are decided on the record.`}
        data={{ '@graph': [{ '@type': 'Organization', name: 'Surety', logo: '/favicon.svg' }, useFaq()] }}
      />
      <Hero />
      <Promises />
      <HowItWorks />
      <ThreeSteps />
      <Payment />
      <Support />
      <ClaimsInShort />
      <section className={style.section}>
        <div className="wrap">
          <h2>
            <Trans>Questions and the exact rules</Trans>
          </h2>
          <Questions />
        </div>
      </section>
      <OpenToAll />
    </>
  )
}

function useFaq() {
  return {
    '@type': 'FAQPage',
    mainEntity: useQuestions()
      .flatMap(({ questions }) => questions)
      .map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
  }
}
