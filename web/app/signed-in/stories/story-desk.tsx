import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { Tag } from '../../parts/tag.tsx'
import { textIn } from '../../public/read-stories.ts'
import { Form } from '../form/form.tsx'
import style from '../reviews/reviews.module.css'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import { SaidNote } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'
import trade from '../trade/trade.module.css'
import { StoryForm } from './story-form.tsx'
import { type DeskStory, type StorySaid, takeStoryStep } from './story-steps.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readDesk(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeStoryStep(context, request)

/** Every story, for staff; for everybody else there is no such page. */
async function readDesk(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw new Response(null, { status: 404 })
  const page = await asked(
    request,
    apiOf(context, request).GET('/v1/story-desk', { params: { query: { limit: 100 } } }),
  )
  return { stories: page.data, mayWrite: own.roles.some((role) => role === 'support' || role === 'admin') }
}

/** Which stories are there, who has agreed, what is shown? */
export default function StoryDesk() {
  const { stories, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Success stories · Surety`}</title>
      <h1>
        <Trans>Success stories</Trans>
      </h1>
      {mayWrite && (
        <section className={`sheet ${trade.stack}`} id="new">
          <h2>
            <Trans>Write a story</Trans>
          </h2>
          <StoryForm />
        </section>
      )}
      {stories.map((story) => (
        <One key={story.story} story={story} mayWrite={mayWrite} />
      ))}
    </div>
  )
}

function useStateWords() {
  const { t } = useLingui()
  return {
    states: { draft: t`draft`, published: t`shown`, withdrawn: t`taken off` },
    consents: { asked: t`asked`, given: t`agreed`, withdrawn: t`does not agree` },
  }
}

function One({ story, mayWrite }: { readonly story: DeskStory; readonly mayWrite: boolean }) {
  const { states, consents } = useStateWords()
  return (
    <section className={`sheet ${trade.stack}`} id={story.story}>
      <p className={trade.between}>
        <strong dir="auto">{textIn(story.texts, 'en')?.title}</strong>
        <Tag tone={story.state === 'published' ? 'seal' : 'plain'}>{states[story.state]}</Tag>
      </p>
      <p className="small">{story.orders.map(({ number }) => number).join(' · ')}</p>
      <ul className="small">
        {story.consents.map(({ company, name, state }) => (
          <li key={company}>
            <bdi>{name}</bdi>: {consents[state]}
          </li>
        ))}
      </ul>
      {story.picture !== null && (
        <img src={`/v1/stories/${story.story}/picture`} alt="" width={240} style={{ height: 'auto' }} />
      )}
      {mayWrite && <Steps story={story} />}
    </section>
  )
}

function Steps({ story }: { readonly story: DeskStory }) {
  const said = useActionData<StorySaid>()
  const on = `steps ${story.story}`
  const isShown = story.state === 'published'
  return (
    <>
      <SaidNote said={said} on={on} />
      <Form method="post" className={trade.row} preventScrollReset>
        <input type="hidden" name="story" value={story.story} />
        <input type="hidden" name="on" value={on} />
        <button className="button" type="submit" name="step" value={isShown ? 'take-off' : 'publish'}>
          {isShown ? <Trans>Take it off</Trans> : <Trans>Show it to everybody</Trans>}
        </button>
      </Form>
      <details open={(said?.on === story.story && said.problem !== undefined) || undefined}>
        <summary>
          <Trans>Change it; both companies are asked anew</Trans>
        </summary>
        <StoryForm story={story} />
      </details>
      <details>
        <summary>
          <Trans>Give it a picture</Trans>
        </summary>
        <Form method="post" encType="multipart/form-data" className={style.form} preventScrollReset>
          <input type="hidden" name="story" value={story.story} />
          <input type="hidden" name="on" value={on} />
          <label className="field">
            <span>
              <Trans>Picture (JPEG, PNG or WebP)</Trans>
            </span>
            <input type="file" name="picture" accept="image/jpeg,image/png,image/webp" required />
          </label>
          <div className={trade.row}>
            <button className="button plain" type="submit" name="step" value="picture">
              <Trans>Use this picture</Trans>
            </button>
          </div>
        </Form>
      </details>
    </>
  )
}
