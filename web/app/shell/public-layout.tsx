import { Outlet } from 'react-router'
import { PublicFrame } from './public-frame.tsx'

/** Header and footer of the public pages. */
export default function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  )
}
