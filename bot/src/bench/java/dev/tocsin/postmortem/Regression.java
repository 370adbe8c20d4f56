package dev.tocsin.postmortem;

import java.util.List;

/** Logistic regression with an L2 penalty for each weight, fitted by Newton's method. */
final class Regression {
  private static final int STEPS = 30;
  private static final double SMALL = 1e-7;
  private static final double FLATTEST = 1e-6;

  private final double[] penalties;

  Regression(double[] penalties) {
    this.penalties = penalties.clone();
  }

  /** The weights under which these signals make these labels likeliest. */
  double[] fit(List<double[]> signals, double[] labels) {
    int n = penalties.length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[n];
      double[][] curve = new double[n][n];
      for (int j = 0; j < n; j++) {
        slope[j] = penalties[j] * weights[j];
        curve[j][j] = penalties[j];
      }
      for (int i = 0; i < labels.length; i++) {
        add(signals.get(i), labels[i], weights, slope, curve);
      }
      double[] change = solve(curve, slope);
      double most = 0;
      for (int j = 0; j < n; j++) {
        weights[j] -= change[j];
        most = Math.max(most, Math.abs(change[j]));
      }
      if (most < SMALL) {
        break;
      }
    }
    return weights;
  }

  private static void add(
      double[] x, double label, double[] weights, double[] slope, double[][] curve) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += weights[j] * x[j];
    }
    double likely = 1 / (1 + Math.exp(-sum));
    double bend = Math.max(FLATTEST, likely * (1 - likely));
    for (int j = 0; j < x.length; j++) {
      if (x[j] != 0) {
        slope[j] += (likely - label) * x[j];
        for (int k = 0; k <= j; k++) {
          curve[j][k] += bend * x[j] * x[k];
        }
      }
    }
  }

  /** By Cholesky's decomposition; only the lower half of the matrix is read. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        matrix[j][j] -= matrix[j][k] * matrix[j][k];
      }
      matrix[j][j] = Math.sqrt(matrix[j][j]);
      for (int i = j + 1; i < n; i++) {
        for (int k = 0; k < j; k++) {
          matrix[i][j] -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] /= matrix[j][j];
      }
    }
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        x[j] -= matrix[j][k] * x[k];
      }
      x[j] /= matrix[j][j];
    }
    for (int j = n - 1; j >= 0; j--) {
      for (int k = j + 1; k < n; k++) {
        x[j] -= matrix[k][j] * x[k];
      }
      x[j] /= matrix[j][j];
    }
    return x;
  }
}
