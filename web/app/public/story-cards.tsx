import { Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../parts/formats.ts'
import { usePage } from '../shell/page-data.ts'
import style from './public.module.css'
import { type Stories, type Story, textIn } from './read-stories.ts'

/** Stories with their picture and whose orders they are about; where there are none, what will stand there. */
export function StoryCards({ stories }: { readonly stories: Stories }) {
  if (stories.length === 0)
    return (
      <p className="muted">
        <Trans>
          No story stands here yet. One is about completed orders, and is shown only when buyer and supplier have agreed
          to it.
        </Trans>
      </p>
    )
  return (
    <ul className={`${style.list} ${style.two}`}>
      {stories.map((story) => (
        <li key={story.story} id={story.story}>
          <Card story={story} />
        </li>
      ))}
    </ul>
  )
}

function Card({ story }: { readonly story: Story }) {
  const { t } = useLingui()
  const { language } = usePage()
  const text = textIn(story.texts, language.code)
  return (
    <article>
      {story.picture !== null && (
        <img
          src={`/v1/stories/${story.story}/picture`}
          alt=""
          loading="lazy"
          style={{ width: '100%', height: 'auto', aspectRatio: '3 / 2', objectFit: 'cover' }}
        />
      )}
      <h3 lang={text?.language} dir="auto">
        {text?.title}
      </h3>
      <p lang={text?.language} dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {text?.words}
      </p>
      <p className="small muted">
        {story.orders.map(({ buyer, supplier }) => t`${supplier.name} for ${buyer.name}`).join(' · ')}
        {' · '}
        {dateText(story.published_at, 'UTC', language.locale)}
      </p>
    </article>
  )
}
