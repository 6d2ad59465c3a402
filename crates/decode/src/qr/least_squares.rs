//! Least squares: parameters that make residuals small (Levenberg and Marquardt), and linear ones.

/// Moves `start` to where the squares of the residuals sum up to the least, and tells their mean there.
///
/// `residuals` fills as many as it likes, always as many; `steps` are distances over which they look straight.
pub(super) fn minimise<const N: usize>(
    start: [f32; N],
    steps: [f32; N],
    rounds: usize,
    mut residuals: impl FnMut(&[f32; N], &mut Vec<f32>),
) -> ([f32; N], f32) {
    let (mut here, mut there, mut slopes) = (Vec::new(), Vec::new(), Vec::new());
    let mut at = start;
    residuals(&at, &mut here);
    let mean = |residuals: &[f32]| residuals.iter().map(|it| it * it).sum::<f32>() / residuals.len().max(1) as f32;
    let mut best = mean(&here);
    let mut damping = 1e-3f64;
    for _ in 0..rounds {
        let count = here.len();
        slopes.clear();
        for parameter in 0..N {
            let mut moved = at;
            moved[parameter] += steps[parameter];
            residuals(&moved, &mut there);
            slopes.extend(there.iter().zip(&here).map(|(there, here)| there - here));
        }
        let column = |parameter: usize| &slopes[parameter * count..(parameter + 1) * count];
        let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
        let mut normal = vec![0.0f64; N * N];
        let mut right = vec![0.0f64; N];
        for row in 0..N {
            right[row] = -f64::from(dot(column(row), &here));
            for other in 0..=row {
                let value = f64::from(dot(column(row), column(other)));
                (normal[row * N + other], normal[other * N + row]) = (value, value);
            }
        }
        let before = best;
        for _ in 0..4 {
            let mut damped = normal.clone();
            for row in 0..N {
                damped[row * N + row] += damping * normal[row * N + row] + 1e-9;
            }
            let Some(change) = solve(damped, right.clone()) else { break };
            let mut moved = at;
            for parameter in 0..N {
                // Not beyond where the slopes were taken for straight.
                moved[parameter] += (change[parameter] as f32).clamp(-40.0, 40.0) * steps[parameter];
            }
            residuals(&moved, &mut there);
            let cost = mean(&there);
            if cost < best {
                (best, at) = (cost, moved);
                std::mem::swap(&mut here, &mut there);
                damping = (damping * 0.2).max(1e-6);
                break;
            }
            damping *= 8.0;
        }
        if before - best <= 1e-4 * before {
            break;
        }
    }
    (at, best)
}

/// The solution of a symmetric positive definite system, by Cholesky's decomposition; `None` when it is none.
pub(super) fn solve(mut matrix: Vec<f64>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    for row in 0..size {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|at| matrix[row * size + at] * matrix[column * size + at]).sum();
            let rest = matrix[row * size + column] - sum;
            if row == column {
                if rest.is_nan() || rest <= 1e-15 {
                    return None;
                }
                matrix[row * size + row] = rest.sqrt();
            } else {
                matrix[row * size + column] = rest / matrix[column * size + column];
            }
        }
    }
    for row in 0..size {
        let sum: f64 = (0..row).map(|at| matrix[row * size + at] * right[at]).sum();
        right[row] = (right[row] - sum) / matrix[row * size + row];
    }
    for row in (0..size).rev() {
        let sum: f64 = (row + 1..size).map(|at| matrix[at * size + row] * right[at]).sum();
        right[row] = (right[row] - sum) / matrix[row * size + row];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let solution = solve(vec![4.0, 2.0, 2.0, 3.0], vec![8.0, 7.0]).expect("positive definite");
        assert!((solution[0] - 1.25).abs() < 1e-9 && (solution[1] - 1.5).abs() < 1e-9);
        assert_eq!(solve(vec![0.0, 1.0, 1.0, 0.0], vec![1.0, 1.0]), None);
    }

    #[test]
    fn a_curve_is_found() {
        let seen: Vec<f32> = (0..20).map(|at| 2.0 * (0.15 * at as f32 + 0.4).sin()).collect();
        let (found, rest) = minimise([1.0, 0.1, 0.0], [0.01; 3], 40, |[height, rate, phase], out| {
            out.clear();
            out.extend(seen.iter().enumerate().map(|(at, seen)| height * (rate * at as f32 + phase).sin() - seen));
        });
        assert!(rest < 1e-4, "{found:?} leaves {rest}");
        assert!((found[1] - 0.15).abs() < 0.01);
    }
}
