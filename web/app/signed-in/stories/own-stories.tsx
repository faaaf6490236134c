import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Tag } from '../../parts/tag.tsx'
import { textIn } from '../../public/read-stories.ts'
import { usePage } from '../../shell/page-data.ts'
import type { CompanySaid } from '../company/company-steps.ts'
import type { CompanyData } from '../company/read-company.ts'
import { Form } from '../form/form.tsx'
import style from '../reviews/reviews.module.css'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'

type OwnStory = CompanyData['stories'][number]

/** Stories about the company's orders, and whether it agrees that they are shown. Nothing where there are none. */
export function OwnStories({ data }: { readonly data: CompanyData }) {
  if (data.stories.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="stories">
      <h2>
        <Trans>Stories about your orders</Trans>
      </h2>
      <ul className={style.list}>
        {data.stories.map((story) => (
          <li key={story.story}>
            <One story={story} data={data} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ story, data }: { readonly story: OwnStory; readonly data: CompanyData }) {
  const { t } = useLingui()
  const { language } = usePage()
  const said = useActionData<CompanySaid>()
  const text = textIn(story.texts, language.code)
  const on = `story ${story.story}`
  return (
    <>
      <p className={trade.between}>
        <strong dir="auto">{text?.title}</strong>
        {story.shown ? <Tag tone="seal">{t`shown`}</Tag> : <Tag>{t`not shown`}</Tag>}
      </p>
      <p dir="auto" className={style.words}>
        {text?.words}
      </p>
      {story.picture !== null && (
        <img src={`/v1/stories/${story.story}/picture`} alt="" width={240} style={{ height: 'auto' }} />
      )}
      <p className="small muted">
        <Trans>It names both companies. It is shown while both agree, and each can take that back at any time.</Trans>
      </p>
      <SaidNote said={said} on={on} />
      {data.isAdmin && (
        <Form method="post" className={trade.row} preventScrollReset>
          <input type="hidden" name="company" value={data.company.company} />
          <input type="hidden" name="story" value={story.story} />
          <input type="hidden" name="version" value={story.version} />
          <input type="hidden" name="on" value={on} />
          {story.consent !== 'given' && (
            <button className="button" type="submit" name="step" value="agree-story">
              <Trans>Agree to it</Trans>
            </button>
          )}
          {story.consent !== 'withdrawn' && (
            <button className="button plain" type="submit" name="step" value="refuse-story">
              {story.consent === 'given' ? <Trans>Take the consent back</Trans> : <Trans>Do not agree</Trans>}
            </button>
          )}
        </Form>
      )}
    </>
  )
}
