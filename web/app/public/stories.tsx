import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { readStories } from './read-stories.ts'
import { StoryCards } from './story-cards.tsx'

const SHOWN_MOST = 50

export const loader = (asked: LoaderFunctionArgs) => readStories(asked, SHOWN_MOST)

/** Orders that went well, told with the word of both sides. */
export default function StoriesPage() {
  const { stories } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        card="stories"
        title={t`Success stories`}
        description={t`Orders between companies that went well, told with the consent of buyer and supplier.`}
      />
      <h1>
        <Trans>Success stories</Trans>
      </h1>
      <p className={style.intro}>
        <Trans>
          Each is about orders that were completed here. Buyer and supplier have read it and agreed; when one of them
          takes that back, it is gone.
        </Trans>
      </p>
      <StoryCards stories={stories} />
    </div>
  )
}
