package org.qingyu.scoring;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.qingyu.judgement.forecast.PoissonFit;

/**
 * Poisson regression with Spark MLlib: iteratively reweighted least squares, the normal equations summed where the rows are.
 *
 * @param precision of the coefficients' normal prior, as {@link org.qingyu.judgement.forecast.RidgeFit} has it
 */
record MllibFit(SparkSession spark, double precision) implements PoissonFit {

    private static final String COUNT = "events";
    private static final String WEIGHT = "weight";
    private static final String FEATURES = "features";
    private static final int MOST_STEPS = 25;
    private static final double DONE = 1e-5;

    private static final StructType TYPE = new StructType()
            .add(COUNT, DataTypes.DoubleType, false)
            .add(WEIGHT, DataTypes.DoubleType, false)
            .add(FEATURES, SQLDataTypes.VectorType(), false);

    @Override
    public double[] fit(double[] design, int columns, double[] counts, double[] weights) {
        int[] varying = varying(design, columns);
        // Cut from the list it was made of: else every step sends all rows to its tasks again.
        Dataset<Row> rows = spark.createDataFrame(rows(design, columns, varying, counts, weights), TYPE)
                .localCheckpoint(true, StorageLevel.MEMORY_ONLY());
        try {
            GeneralizedLinearRegressionModel model = new GeneralizedLinearRegression()
                    .setFamily("poisson")
                    .setLink("log")
                    .setLabelCol(COUNT)
                    .setWeightCol(WEIGHT)
                    .setFeaturesCol(FEATURES)
                    .setRegParam(penalty(counts, weights))
                    .setMaxIter(MOST_STEPS)
                    .setTol(DONE)
                    .fit(rows);
            double[] beta = new double[columns + 1];
            beta[0] = model.intercept();
            double[] found = model.coefficients().toArray();
            for (int i = 0; i < varying.length; i++) {
                beta[varying[i] + 1] = found[i];
            }
            return beta;
        } finally {
            rows.unpersist();
        }
    }

    /** Columns that are not the same everywhere; the others would make the normal equations singular. */
    private static int[] varying(double[] design, int columns) {
        var varying = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            for (int at = column; at < design.length; at += columns) {
                if (design[at] != design[column]) {
                    varying.add(column);
                    break;
                }
            }
        }
        return varying.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Row> rows(double[] design, int columns, int[] varying, double[] counts, double[] weights) {
        var rows = new ArrayList<Row>(counts.length);
        for (int row = 0; row < counts.length; row++) {
            double[] features = new double[varying.length];
            for (int i = 0; i < varying.length; i++) {
                features[i] = design[row * columns + varying[i]];
            }
            rows.add(RowFactory.create(counts[row], weights[row], Vectors.dense(features)));
        }
        return rows;
    }

    /**
     * MLlib divides the likelihood by the working weights' sum and multiplies the penalty by the inverse of the working
     * response's spread; both are nearly the same in every step.
     */
    private double penalty(double[] counts, double[] weights) {
        double events = 0;
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            events += weights[row] * counts[row];
            sum += weights[row];
        }
        return precision / Math.max(1, events) * Math.sqrt(1 + sum / Math.max(1, events));
    }
}
