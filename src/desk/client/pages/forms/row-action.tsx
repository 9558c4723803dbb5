import { Button, type ButtonProps } from "../../controls/button.tsx";

interface RowActionProps extends Omit<ButtonProps, "children"> {
  readonly label: string;
  /** Which one of the list it acts on, for those who do not see where the button stands. */
  readonly of: string;
}

export function RowAction({ label, of, ...button }: RowActionProps) {
  return (
    <Button small {...button}>
      <span>
        {label}
        <span class="visually-hidden">{of}</span>
      </span>
    </Button>
  );
}
