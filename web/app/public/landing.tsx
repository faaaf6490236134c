import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { usePublicPath } from '../shell/page-data.ts'
import { ClaimsInShort, Support } from './landing-claims.tsx'
import { Hero } from './landing-hero.tsx'
import { Payment } from './landing-payment.tsx'
import { HowItWorks, OpenToAll, Promises, ThreeSteps } from './landing-promises.tsx'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { Questions, useQuestions } from './questions.tsx'
import { readStories } from './read-stories.ts'
import { StoryCards } from './story-cards.tsx'

/** The newest three stories. */
export const loader = (asked: LoaderFunctionArgs) => readStories(asked, 3)

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
      <Stories />
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

function Stories() {
  const { stories } = useLoaderData<typeof loader>()
  const path = usePublicPath()
  return (
    <section className={style.section} id="stories">
      <div className="wrap">
        <h2>
          <Trans>Success stories</Trans>
        </h2>
        <StoryCards stories={stories} />
        <p>
          <a href={path('/stories')}>
            <Trans>All stories, and how they come about</Trans>
          </a>
        </p>
      </div>
    </section>
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
