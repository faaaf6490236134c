import { Trans, useLingui } from '@lingui/react/macro'
import { useLoaderData } from 'react-router'
import { ReviewList } from '../parts/review-list.tsx'
import { BadgeEmbed } from './badge-embed.tsx'
import { Checked, Shows, Standing } from './badge-facts.tsx'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import type { loader } from './read-badge.ts'

export { loader } from './read-badge.ts'

/** What was checked of a supplier, when, by whom, until when: for everybody, as it is this minute. */
export default function BadgePage() {
  const { badge, reviews } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        card={`suppliers/${badge.company}`}
        title={t`${badge.name}: what was checked`}
        description={t`What was checked of ${badge.name}, when, by whom and until when, as it is now.`}
        data={{ '@type': 'Organization', name: badge.name, identifier: badge.company }}
      />
      <h1>
        <bdi>{badge.name}</bdi>
      </h1>
      <Shows badge={badge} />
      <section>
        <h2>
          <Trans>What was checked</Trans>
        </h2>
        {badge.checks.length === 0 ? (
          <p>
            <Trans>No check of this supplier is valid now.</Trans>
          </p>
        ) : (
          <Checked badge={badge} />
        )}
      </section>
      <Standing badge={badge} />
      <section id="reviews">
        <h2>
          <Trans>What buyers say</Trans>
        </h2>
        <ReviewList reviews={reviews} />
      </section>
      <BadgeEmbed company={badge.company} />
    </div>
  )
}
