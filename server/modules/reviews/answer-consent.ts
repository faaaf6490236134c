import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type StoryConsent, storyConsentType, storyType } from './story.rules.ts'

export interface AnswerConsent {
  readonly storyId: RootId
  readonly companyId: RootId
  readonly answer: 'given' | 'withdrawn'
  /** The version that the company has read. */
  readonly version: number
}

/**
 * A company agrees that a story about its order is shown, as it has read it, or takes that back at any time: from this
 * moment the story is not shown. Refuses `not-found`, `story-changed` { version }, `wrong-state` { state } for what it
 * has said already.
 */
export const answerConsent = useCase({
  name: 'reviews.answer-consent',
  action: 'reviews.answer-consent',
  root: (input: AnswerConsent) => input.storyId,
  reads: ({ companyId }, root) => ({
    story: one(storyType, root, 'story'),
    consent: one(storyConsentType, root, companyId),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ story, consent }, { storyId, companyId, answer: state, version }, { at, actor }) {
    if (story === undefined || consent === undefined || consent.version === 0) return refuse('not-found')
    if (state === 'given' && version !== story.version) return refuse('story-changed', { version: story.version })
    if (consent.state === state) return refuse('wrong-state', { state })
    const said: StoryConsent = { ...consent, state, version: story.version, person: actor.person ?? '', at }
    const isTakenOff = state === 'withdrawn' && story.state === 'published'
    const news = { company: companyId, story: storyId, answer: state }
    return {
      answer: { story: storyId, state: state as string },
      changes: [
        put(storyConsentType, said),
        ...(isTakenOff ? [put(storyType, { ...story, state: 'withdrawn' as const })] : []),
        entry(storyId, 'story.consent-answered', news),
        event(storyId, 'story.consent-answered', news),
      ],
    }
  },
})
