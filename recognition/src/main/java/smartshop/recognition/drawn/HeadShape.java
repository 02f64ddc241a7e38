package smartshop.recognition.drawn;

import static smartshop.recognition.drawn.Noise.bump;
import static smartshop.recognition.drawn.Noise.step;

/**
 * The head's surface: for each direction from its middle a point. An ellipsoid with a jaw, and on its front a height field
 * of brow, sockets, nose, cheeks, lips and chin; hair and beard push the surface out. x to the picture's right, y down, z to
 * the viewer.
 */
final class HeadShape {
    private final FaceTraits traits;
    private final HairCut hair;

    HeadShape(FaceTraits traits, HairCut hair) {
        this.traits = traits;
        this.hair = hair;
    }

    /**
     * The bare head.
     *
     * @param longitude 0 is the front, positive to the picture's right, -pi to pi
     * @param latitude -pi/2 is the top
     */
    void point(double longitude, double latitude, double[] xyz) {
        FaceTraits.Skull skull = traits.skull();
        double down = Math.sin(latitude);
        double around = Math.cos(latitude);
        double y = -0.08 + down * 1.38 * (down > 0 ? 0.5 + skull.height() / 2 : 1);
        double girth = Math.pow(Math.max(around, 1e-6), down > 0 ? skull.square() : 0.88);
        double jaw = 1 - (1 - skull.jaw()) * step(0.15, 1.25, y);
        double plump = skull.plump() * bump(0, (y - 0.55) / 0.45);
        double sin = Math.sin(longitude);
        double cos = Math.cos(longitude);
        double x = sin * girth * skull.width() * (jaw + plump);
        // The face is flatter than a ball, the back of the head longer.
        double z = cos > 0 ? Math.pow(cos, 0.75) * girth * 0.98 : cos * girth * 1.15;
        if (y > 0.2 && cos < 0) {
            z *= 1 - 0.45 * step(0.2, 1.1, y);
        }
        double front = step(0.0, 0.45, cos * around);
        if (front > 0) {
            z += front * relief(x, y);
        }
        xyz[0] = x;
        xyz[1] = y;
        xyz[2] = z;
    }

    /** The same place with hair and beard on it. */
    void grown(double longitude, double latitude, double[] xyz) {
        point(longitude, latitude, xyz);
        double x = xyz[0];
        double y = xyz[1];
        double z = xyz[2];
        double out = 1 + hair.lift(x, y, z, longitude);
        xyz[0] = x * out;
        xyz[1] = -0.08 + (y + 0.08) * (latitude < 0 ? out : 1) + hair.drop(x, y, z);
        xyz[2] = z * out + hair.beardLift(x, y, z);
    }

    /** No two halves of a face are alike. */
    private double lumps(double x, double y) {
        int seed = traits.skull().lumps();
        return 0.16 * (Noise.smooth(x * 2.3 + 31, y * 2.3 + 31, seed) - 0.5)
                + 0.05 * (Noise.smooth(x * 5.1 + 57, y * 5.1 + 57, seed + 1) - 0.5);
    }

    private double relief(double warpedX, double warpedY) {
        FaceWarp warp = new FaceWarp(traits.features().warp());
        double x = warp.x(warpedX, warpedY);
        double y = warp.y(warpedX, warpedY);
        FaceTraits.Skull skull = traits.skull();
        FaceTraits.Features face = traits.features();
        double side = Math.abs(x);
        double eye = face.eyeDistance();
        double z = nose(side, y) + lumps(x, y);
        z -= 0.17 * bump((side - eye) / 0.26, (y + 0.02) / 0.17);
        z += 0.07 * bump((side - eye) / 0.15, y / 0.1);
        z += skull.browRidge() * bump((side - eye * 0.9) / 0.32, (y - face.browHeight() - 0.06) / 0.1);
        z += skull.cheek() * bump((side - 0.6) / 0.22, (y - 0.3) / 0.2);
        z += skull.chin() * bump(side / 0.3, (y - 1.12) / 0.17);
        double mouth = traits.mouth();
        double wide = side / face.mouthWidth();
        z += 0.06 * bump(side / 0.4, (y - mouth) / 0.22);
        z += 0.06 * face.lips() * bump(wide * 1.1, (y - mouth + 0.055) / 0.045);
        z += 0.075 * face.lips() * bump(wide * 1.2, (y - mouth - 0.07) / 0.055);
        z -= 0.05 * bump(wide, (y - mouth) / 0.025);
        z -= 0.06 * bump(side / 0.3, (y - mouth - 0.2) / 0.07);
        return z;
    }

    private double nose(double side, double y) {
        FaceTraits.Skull skull = traits.skull();
        double tip = skull.noseLength();
        if (y < -0.4 || y > tip + 0.3) {
            return 0;
        }
        double along = step(-0.3, tip, y);
        double height = (0.1 + (skull.nose() - 0.1) * along) * step(-0.38, -0.1, y);
        if (y > tip) {
            height *= Math.exp(-Math.pow((y - tip) / 0.09, 2));
        }
        double width = (0.085 + 0.08 * along) * skull.noseWidth();
        double wing =
                0.16 * bump((side - 0.17 * skull.noseWidth()) / (0.08 * skull.noseWidth()), (y - tip + 0.01) / 0.085);
        return height * Math.exp(-Math.pow(side / width, 2)) + wing;
    }
}
