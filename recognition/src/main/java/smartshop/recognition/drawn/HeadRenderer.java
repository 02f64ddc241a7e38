package smartshop.recognition.drawn;

import java.util.Arrays;

/** Draws heads into a picture: a z-buffer at twice the picture's fineness, then averaged. Belongs to one thread. */
final class HeadRenderer {
    /** A head with hat, hair and neck fits into that many half face widths from its middle. */
    private static final double REACH_X = 1.75;

    private static final double REACH_UP = 2.1;
    private static final double REACH_DOWN = 2.2;

    private float[] depth = new float[0];
    private int[] colour = new int[0];
    private float[] screenX = new float[0];
    private float[] screenY = new float[0];
    private float[] screenZ = new float[0];
    private float[] lit = new float[0];
    private float[] shine = new float[0];
    private int width;
    private int height;

    /**
     * Draws a head, the neck's end included, over what is in the picture.
     *
     * @param bgr the picture, {@code stride} pixels wide
     * @param x the middle between the eyes' ends, in pixels; may lie outside
     * @param faceWidth the face's breadth in pixels
     */
    void draw(HeadModel head, Pose pose, byte[] bgr, int stride, int rows, double x, double y, double faceWidth) {
        double unit = faceWidth / 2;
        int left = (int) Math.floor(Math.max(0, x - REACH_X * unit));
        int top = (int) Math.floor(Math.max(0, y - REACH_UP * unit));
        int right = (int) Math.ceil(Math.min(stride, x + REACH_X * unit));
        int bottom = (int) Math.ceil(Math.min(rows, y + REACH_DOWN * unit));
        if (right <= left || bottom <= top) {
            return;
        }
        int fine = faceWidth < 30 ? 3 : faceWidth < 140 ? 2 : 1;
        begin((right - left) * fine, (bottom - top) * fine);
        for (Mesh mesh : head.meshes()) {
            place(mesh, pose, (x - left) * fine, (y - top) * fine, unit * fine);
            fill(mesh, mesh.texture.level(mesh.texture.size() >= 256 ? faceWidth * fine * 2.2 : mesh.texture.size()));
        }
        average(bgr, stride, left, top, right - left, bottom - top, fine);
    }

    private void begin(int w, int h) {
        width = w;
        height = h;
        if (depth.length < w * h) {
            depth = new float[w * h];
            colour = new int[w * h];
        }
        Arrays.fill(depth, 0, w * h, -1e9f);
    }

    private void place(Mesh mesh, Pose pose, double x, double y, double unit) {
        int n = mesh.x.length;
        if (screenX.length < n) {
            screenX = new float[n];
            screenY = new float[n];
            screenZ = new float[n];
            lit = new float[n];
            shine = new float[n];
        }
        float[] m = rotation(pose);
        float[] light = light(pose);
        for (int i = 0; i < n; i++) {
            float px = m[0] * mesh.x[i] + m[1] * mesh.y[i] + m[2] * mesh.z[i];
            float py = m[3] * mesh.x[i] + m[4] * mesh.y[i] + m[5] * mesh.z[i];
            float pz = m[6] * mesh.x[i] + m[7] * mesh.y[i] + m[8] * mesh.z[i];
            // A little perspective, as at arm's length and more.
            float near = (float) unit * (1 + 0.06f * pz);
            screenX[i] = (float) x + px * near;
            screenY[i] = (float) y + py * near;
            screenZ[i] = pz;
            float nx = m[0] * mesh.normalX[i] + m[1] * mesh.normalY[i] + m[2] * mesh.normalZ[i];
            float ny = m[3] * mesh.normalX[i] + m[4] * mesh.normalY[i] + m[5] * mesh.normalZ[i];
            float nz = m[6] * mesh.normalX[i] + m[7] * mesh.normalY[i] + m[8] * mesh.normalZ[i];
            if (nz < 0 && mesh.columns < 60) {
                nx = -nx;
                ny = -ny;
                nz = -nz;
            }
            float lambert = Math.max(0, nx * light[0] + ny * light[1] + nz * light[2]);
            float sky = 0.5f - 0.5f * ny;
            lit[i] = (0.36f + 0.18f * sky + 0.54f * lambert) * light[3];
            float half = Math.max(0, nx * light[0] * 0.6f + ny * light[1] * 0.6f + nz * (light[2] + 1) * 0.55f);
            float squared = half * half;
            float fourth = squared * squared;
            shine[i] = mesh.gloss * fourth * fourth * fourth * 255;
        }
    }

    private static float[] rotation(Pose pose) {
        double a = Math.toRadians(pose.yaw());
        double b = Math.toRadians(pose.pitch());
        double c = Math.toRadians(pose.roll());
        double[] yaw = {Math.cos(a), 0, Math.sin(a), 0, 1, 0, -Math.sin(a), 0, Math.cos(a)};
        double[] pitch = {1, 0, 0, 0, Math.cos(b), -Math.sin(b), 0, Math.sin(b), Math.cos(b)};
        double[] roll = {Math.cos(c), -Math.sin(c), 0, Math.sin(c), Math.cos(c), 0, 0, 0, 1};
        return times(roll, times(pitch, yaw));
    }

    private static double[] doubles(float[] from) {
        double[] to = new double[9];
        for (int i = 0; i < 9; i++) {
            to[i] = from[i];
        }
        return to;
    }

    private static float[] times(double[] a, float[] b) {
        return times(a, doubles(b));
    }

    private static float[] times(double[] a, double[] b) {
        float[] product = new float[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            int column = i % 3;
            product[i] = (float) (a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6]);
        }
        return product;
    }

    /** Direction to the light, then its brightness. */
    private static float[] light(Pose pose) {
        double x = -0.25 + 0.75 * pose.light();
        double length = Math.sqrt(x * x + 0.55 * 0.55 + 0.8 * 0.8);
        return new float[] {
            (float) (x / length), (float) (-0.55 / length), (float) (0.8 / length), (float) (1 + 0.14 * pose.light())
        };
    }

    private void fill(Mesh mesh, int level) {
        for (int row = 0; row + 1 < mesh.rows; row++) {
            for (int column = 0; column + 1 < mesh.columns; column++) {
                int at = row * mesh.columns + column;
                triangle(mesh, level, at, at + 1, at + mesh.columns);
                triangle(mesh, level, at + 1, at + mesh.columns + 1, at + mesh.columns);
            }
        }
    }

    private void triangle(Mesh mesh, int level, int a, int b, int c) {
        float ax = screenX[a];
        float ay = screenY[a];
        float bx = screenX[b] - ax;
        float by = screenY[b] - ay;
        float cx = screenX[c] - ax;
        float cy = screenY[c] - ay;
        float area = bx * cy - by * cx;
        // The head's own back never shows; thin parts show both sides.
        if (mesh.columns > 60 ? area <= 0 : area == 0) {
            return;
        }
        int fromX = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 0.5f));
        int toX = Math.min(width - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx)) - 0.5f));
        int fromY = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 0.5f));
        int toY = Math.min(height - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy)) - 0.5f));
        float inverse = 1 / area;
        for (int y = fromY; y <= toY; y++) {
            float py = y + 0.5f - ay;
            for (int x = fromX; x <= toX; x++) {
                float px = x + 0.5f - ax;
                float wb = (px * cy - py * cx) * inverse;
                float wc = (bx * py - by * px) * inverse;
                float wa = 1 - wb - wc;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    pixel(mesh, level, y * width + x, a, b, c, wa, wb, wc);
                }
            }
        }
    }

    private void pixel(Mesh mesh, int level, int at, int a, int b, int c, float wa, float wb, float wc) {
        float z = wa * screenZ[a] + wb * screenZ[b] + wc * screenZ[c];
        if (z <= depth[at]) {
            return;
        }
        depth[at] = z;
        float u = wa * mesh.u[a] + wb * mesh.u[b] + wc * mesh.u[c];
        float v = wa * mesh.v[a] + wb * mesh.v[b] + wc * mesh.v[c];
        int rgb = mesh.texture.sample(level, u, v);
        int light = (int) ((wa * lit[a] + wb * lit[b] + wc * lit[c]) * 256);
        int gleam = (int) (wa * shine[a] + wb * shine[b] + wc * shine[c]);
        int red = Math.min(255, (((rgb >> 16 & 255) * light) >> 8) + gleam);
        int green = Math.min(255, (((rgb >> 8 & 255) * light) >> 8) + gleam);
        int blue = Math.min(255, (((rgb & 255) * light) >> 8) + gleam);
        colour[at] = red << 16 | green << 8 | blue;
    }

    private void average(byte[] bgr, int stride, int left, int top, int w, int h, int fine) {
        int all = fine * fine;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int count = 0;
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int i = 0; i < fine; i++) {
                    int at = (y * fine + i) * width + x * fine;
                    for (int j = 0; j < fine; j++, at++) {
                        if (depth[at] > -1e8f) {
                            count++;
                            red += colour[at] >> 16;
                            green += colour[at] >> 8 & 255;
                            blue += colour[at] & 255;
                        }
                    }
                }
                if (count > 0) {
                    int to = ((top + y) * stride + left + x) * 3;
                    int rest = all - count;
                    bgr[to] = (byte) ((blue + (bgr[to] & 255) * rest) / all);
                    bgr[to + 1] = (byte) ((green + (bgr[to + 1] & 255) * rest) / all);
                    bgr[to + 2] = (byte) ((red + (bgr[to + 2] & 255) * rest) / all);
                }
            }
        }
    }
}
