import { Trans } from '@lingui/react/macro'
import trade from '../trade/trade.module.css'
import { nameOf } from './claim-course.ts'
import { ClaimTalk } from './claim-talk.tsx'
import { ClaimTranslation } from './claim-translation.tsx'
import claims from './claims.module.css'
import type { DeskPage } from './read-desk.ts'
import { RedactText, Written } from './written.tsx'

/** Both stories side by side: what each side said, and what it offers. Then the whole talk as it came. */
export function DeskStory({ page }: { readonly page: DeskPage }) {
  const { claim, order } = page
  const said = (side: string) => claim.texts.filter(({ by, kind }) => by === side && stories.has(kind))
  return (
    <section className={`sheet ${claims.block}`}>
      <h2>
        <Trans>Who says what</Trans>
      </h2>
      <div className={trade.two}>
        {(['buyer', 'supplier'] as const).map((side) => (
          <article key={side} className={claims.block}>
            <h3>
              <bdi>{nameOf(order, side)}</bdi>
            </h3>
            {said(side).length === 0 && (
              <p className="muted">
                <Trans>Said nothing yet.</Trans>
              </p>
            )}
            {said(side).map((text) => (
              <Written key={text.id} words={text} order={order} />
            ))}
          </article>
        ))}
      </div>
      <details>
        <summary>
          <Trans>Everything that was said and offered, as it came</Trans>
        </summary>
        <div className={trade.folded}>
          <ClaimTalk claim={claim} page={page} />
          <ClaimTranslation claim={claim} page={page} />
        </div>
      </details>
      <RedactText claim={claim} page={page} />
    </section>
  )
}

const stories = new Set(['statement', 'answer', 'return', 'new-facts', 'evidence'])
