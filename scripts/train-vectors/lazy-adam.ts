const FIRST = 0.9;
const SECOND = 0.98;
const EPSILON = 1e-8;

/**
 * Adam (Kingma & Ba 2015) on the rows of a table, touching only the rows that have a gradient.
 *
 * @returns a function that moves one row against its gradient, at a given rate.
 */
export function lazyAdam(
  values: Float32Array,
  dimension: number,
): (row: number, gradient: Float32Array, from: number, rate: number) => void {
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  const steps = new Uint32Array(values.length / dimension);
  return (row, gradient, from, rate) => {
    const step = (steps[row] ?? 0) + 1;
    steps[row] = step;
    const pace = (rate * Math.sqrt(1 - SECOND ** step)) / (1 - FIRST ** step);
    for (let i = 0; i < dimension; i++) {
      const at = row * dimension + i;
      const slope = gradient[from + i] ?? 0;
      const mean = FIRST * (means[at] ?? 0) + (1 - FIRST) * slope;
      const square = SECOND * (squares[at] ?? 0) + (1 - SECOND) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      values[at] = (values[at] ?? 0) - (pace * mean) / (Math.sqrt(square) + EPSILON);
    }
  };
}
