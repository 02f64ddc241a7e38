package smartshop.recognition.drawn;

/** A surface of triangles over a grid of points, with a texture. */
final class Mesh {
    final float[] x;
    final float[] y;
    final float[] z;
    final float[] normalX;
    final float[] normalY;
    final float[] normalZ;
    final float[] u;
    final float[] v;
    final int columns;
    final int rows;
    final Texture texture;
    final float gloss;

    /** Gives the point of a surface at (u, v), each 0 to 1. */
    interface Surface {
        void point(double u, double v, double[] xyz);
    }

    Mesh(int columns, int rows, Texture texture, double gloss, Surface surface) {
        this.columns = columns;
        this.rows = rows;
        this.texture = texture;
        this.gloss = (float) gloss;
        int n = columns * rows;
        x = new float[n];
        y = new float[n];
        z = new float[n];
        u = new float[n];
        v = new float[n];
        normalX = new float[n];
        normalY = new float[n];
        normalZ = new float[n];
        double[] at = new double[3];
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                u[i] = column / (float) (columns - 1);
                v[i] = row / (float) (rows - 1);
                surface.point(u[i], v[i], at);
                x[i] = (float) at[0];
                y[i] = (float) at[1];
                z[i] = (float) at[2];
            }
        }
        normals();
    }

    private void normals() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = row * columns + Math.max(0, column - 1);
                int right = row * columns + Math.min(columns - 1, column + 1);
                int up = Math.max(0, row - 1) * columns + column;
                int down = Math.min(rows - 1, row + 1) * columns + column;
                normal(row * columns + column, left, right, up, down);
            }
        }
    }

    private void normal(int at, int left, int right, int up, int down) {
        float ax = x[right] - x[left];
        float ay = y[right] - y[left];
        float az = z[right] - z[left];
        float bx = x[down] - x[up];
        float by = y[down] - y[up];
        float bz = z[down] - z[up];
        float nx = ay * bz - az * by;
        float ny = az * bx - ax * bz;
        float nz = ax * by - ay * bx;
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9f;
        normalX[at] = nx / length;
        normalY[at] = ny / length;
        normalZ[at] = nz / length;
    }
}
