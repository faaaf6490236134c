import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { missingConsents, type Story, storyConsentType, storyType } from './story.rules.ts'

export interface PublishStory {
  readonly storyId: RootId
  /** Else it is taken off. */
  readonly isShown: boolean
}

/**
 * Staff show a story to everybody when all its companies have agreed to it as it is, or take it off. Refuses
 * `not-found`, `wrong-state` { state }, `consent-missing` { companies }.
 */
export const publishStory = useCase({
  name: 'reviews.publish-story',
  action: 'reviews.edit-stories',
  root: (input: PublishStory) => input.storyId,
  reads: (_, root) => ({ story: one(storyType, root, 'story'), consents: all(storyConsentType, root) }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ story, consents }, { storyId, isShown }, { at }) {
    if (story === undefined) return refuse('not-found')
    const { state: before, version } = story
    if ((before === 'published') === isShown) return refuse('wrong-state', { state: before })
    const asked = consents.filter((each) => each.version !== 0)
    const companies = missingConsents(story, asked)
    if (isShown && companies.length > 0) return refuse('consent-missing', { companies: [...companies] })
    const state = isShown ? 'published' : 'withdrawn'
    const after: Story = { ...story, state, ...(isShown ? { publishedAt: at } : {}) }
    const topic = isShown ? 'story.published' : 'story.withdrawn'
    const news = isShown
      ? asked.map(({ companyId: company }) => event(storyId, topic, { company, story: storyId }))
      : []
    return {
      answer: { story: storyId, state: state as string },
      changes: [put(storyType, after), entry(storyId, topic, { version }), ...news],
    }
  },
})
