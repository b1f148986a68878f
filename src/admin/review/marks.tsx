import type { WireCandidate } from '../../http/wire/wire-candidate.ts'

/** Frames around the parts that the reasons speak of, where the picture lies in its place. */
export const Marks = ({ candidate: { marks, widthPx, heightPx } }: { readonly candidate: WireCandidate }) =>
  marks.length === 0 ? null : (
    <svg class="marks" viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      {marks.map(({ left, top, width, height }) => (
        <rect
          key={`${left} ${top}`}
          x={left * widthPx}
          y={top * heightPx}
          width={width * widthPx}
          height={height * heightPx}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
