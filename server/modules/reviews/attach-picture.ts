import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { changed } from './save-story.ts'
import { type StoryPicture, storyConsentType, storyType } from './story.rules.ts'

export interface AttachPicture extends StoryPicture {
  readonly storyId: RootId
}

/**
 * Staff give a story its picture; its bytes are kept already. It is a new version, to which the companies agree anew.
 * The same picture again changes nothing. Refuses `not-found`.
 */
export const attachPicture = useCase({
  name: 'reviews.attach-picture',
  action: 'reviews.edit-stories',
  root: (input: AttachPicture) => input.storyId,
  reads: (_, root) => ({ story: one(storyType, root, 'story'), consents: all(storyConsentType, root) }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ story, consents }, { storyId, ...picture }, context) {
    if (story === undefined) return refuse('not-found')
    const { texts, orders, version } = story
    if (story.picture?.sha256 === picture.sha256) return { answer: { story: storyId, version }, changes: [] }
    const companies = consents.filter((each) => each.version !== 0).map(({ companyId }) => companyId)
    return changed(storyId, story, { texts, orders, picture }, { consents, companies }, context)
  },
})
