package smartshop.app.ipcamera.onvif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An answer in XML from whoever is in the network: without document types or entities, bounded in size and depth. */
final class SoapXml {
    /** Answers of cameras with many profiles are about 60 KB. */
    static final int LARGEST = 512 << 10;

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 2000;

    private final Element root;

    private SoapXml(Element root) {
        this.root = root;
    }

    /** @throws OnvifException if it is no such XML */
    static SoapXml parse(byte[] bytes) throws OnvifException {
        if (bytes.length > LARGEST) {
            throw OnvifException.notUnderstood();
        }
        try {
            Document document = builder().parse(new ByteArrayInputStream(bytes));
            return new SoapXml(document.getDocumentElement());
        } catch (SAXException | IOException e) {
            throw OnvifException.notUnderstood(); // its text may repeat what was sent
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JVM's XML parser cannot be made safe", e);
        }
    }

    /** Every element of this name, whatever its namespace: cameras disagree about versions. */
    List<SoapXml> all(String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<SoapXml> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(new SoapXml((Element) found.item(i)));
        }
        return all;
    }

    Optional<SoapXml> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Empty if there is no such element, or nothing in it. */
    String text(String name) {
        return first(name).map(SoapXml::text).orElse("");
    }

    String text() {
        String text = root.getTextContent().strip();
        return text.length() > LONGEST_TEXT ? "" : text;
    }

    /** 0 if there is none. */
    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    String attribute(String name) {
        return root.getAttribute(name);
    }

    /** The usual one writes to standard error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
