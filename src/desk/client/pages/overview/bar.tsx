/** A bar of 0..1 of the cell's width; the figure beside it says the same. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="requested" width={Math.max(0, Math.min(1, share)) * 100} height="8" />
    </svg>
  );
}
